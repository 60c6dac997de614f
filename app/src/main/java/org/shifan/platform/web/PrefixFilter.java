package org.shifan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For everything behind this filter the {@link Prefix} of an address is the context path:
 * controllers map once, and links, forms and redirects keep language and call by themselves.
 */
final class PrefixFilter implements Filter {
    private final Supplier<OpenCalls> calls;

    PrefixFilter(Supplier<OpenCalls> calls) {
        this.calls = calls;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var address = http.getRequestURI();
        var split = known(Prefix.split(address), http);
        if (http.getDispatcherType() == DispatcherType.ERROR) {
            // The container's own dispatch to the error page, which names no prefix.
            chain.doFilter(prefixed(http, Prefix.of(http), split.path()), response);
            return;
        }
        split.prefix().keep(http);
        var plain = split.prefix().text() + split.path();
        if (reads(http) && !address.equals(plain) && !address.equals(split.prefix().text())) {
            var query = http.getQueryString();
            ((HttpServletResponse) response)
                    .sendRedirect(plain + (query == null ? "" : "?" + query));
            return;
        }
        chain.doFilter(prefixed(http, split.prefix(), split.path()), response);
    }

    /**
     * Where the call is none, nothing of the address is a prefix, so that no such page is found.
     */
    private Prefix.Split known(Prefix.Split split, HttpServletRequest request) {
        var call = split.prefix().call();
        if (call.isEmpty() || calls.get().isOpen(call.get())) {
            return split;
        }
        var plain = new Prefix(split.prefix().english(), Optional.empty());
        return new Prefix.Split(plain, request.getRequestURI().substring(plain.text().length()));
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static HttpServletRequest prefixed(
            HttpServletRequest request, Prefix prefix, String path) {
        return prefix.text().isEmpty() ? request : new Prefixed(request, prefix.text(), path);
    }

    private static final class Prefixed extends HttpServletRequestWrapper {
        private final String prefix;
        private final String path;

        Prefixed(HttpServletRequest request, String prefix, String path) {
            super(request);
            this.prefix = prefix;
            this.path = path;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getRequestURI() {
            return prefix + path;
        }

        @Override
        public String getServletPath() {
            // Of the error page it is without a prefix, as the container dispatches to it.
            var whole = super.getServletPath();
            return whole.startsWith(prefix + "/") ? whole.substring(prefix.length()) : whole;
        }
    }
}
