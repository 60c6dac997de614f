package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shifan.platform.web.Prefix;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a one-time link leads: to the address that the installer set, or the one in use. */
@Component
class LinkAddress {
    private final String site;

    LinkAddress(@Value("${shifan.site:}") String site) {
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    String of(String secret, HttpServletRequest request) {
        var root =
                site.isEmpty()
                        ? UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                                .replacePath(null)
                                .toUriString()
                        : site;
        return root + Prefix.now().language() + "/link/" + secret;
    }

    /** Where there is no request yet. */
    String of(String secret, String here) {
        return (site.isEmpty() ? here : site) + "/link/" + secret;
    }
}
