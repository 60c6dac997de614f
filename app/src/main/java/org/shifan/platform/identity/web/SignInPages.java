package org.shifan.platform.identity.web;

import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one signs in; the form itself is taken by the filter of Spring Security. */
@Controller
@ConditionalOnWebApplication
class SignInPages {
    private final Viewer viewer;

    SignInPages(Viewer viewer) {
        this.viewer = viewer;
    }

    @GetMapping("/sign-in")
    @Public
    Object signIn(Asked asked) {
        if (viewer.name().isPresent()) {
            return "redirect:/account";
        }
        return Page.of("identity/sign-in", "identity.signin.title")
                .with("failed", asked.value("failed").map(SignInPages::failure))
                .with("next", asked.value("next"));
    }

    private static String failure(String code) {
        return code.equals("locked") ? "identity.signin.locked" : "identity.signin.wrong";
    }
}
