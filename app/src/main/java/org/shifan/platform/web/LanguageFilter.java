package org.shifan.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * English addresses begin with {@code /en}. For everything behind this filter that prefix is the
 * context path: controllers map once, and links and redirects keep the language by themselves.
 */
final class LanguageFilter implements Filter {
    static final String PREFIX = "/en";
    private static final String ENGLISH = LanguageFilter.class.getName() + ".english";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var path = http.getRequestURI();
        if (english(http)) {
            // The container's own dispatch to the error page, which names no language.
            chain.doFilter(new English(http, PREFIX + path), response);
        } else if (path.equals(PREFIX) || path.startsWith(PREFIX + "/")) {
            http.setAttribute(ENGLISH, true);
            chain.doFilter(new English(http, path), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean english(HttpServletRequest request) {
        return request.getAttribute(ENGLISH) != null;
    }

    static String stripped(String path) {
        if (path.equals(PREFIX)) {
            return "/";
        }
        return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
    }

    private static final class English extends HttpServletRequestWrapper {
        private final String address;

        English(HttpServletRequest request, String address) {
            super(request);
            this.address = address.equals(PREFIX) ? PREFIX + "/" : address;
        }

        @Override
        public String getContextPath() {
            return PREFIX;
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public String getServletPath() {
            return stripped(super.getServletPath());
        }
    }
}
