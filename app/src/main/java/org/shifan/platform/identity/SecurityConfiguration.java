package org.shifan.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.util.UriUtils;

/** What protects every request; who may use an endpoint is said at the endpoint. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    static SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    static CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Two requests of one session may write the same attribute at once. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionCustomizer() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** No text of a person holds the character NUL, and the database takes none. */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    static SecurityFilterChain security(
            HttpSecurity http,
            PasswordSignIn provider,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // A manager of its own: below the common one each try would be counted twice.
                .authenticationManager(new ProviderManager(provider))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                // Security's own guard against session ids in addresses would also keep the content
                // hashes out of them; the container is told to track by cookie alone.
                .sessionManagement(session -> session.enableSessionUrlRewriting(true))
                // Where one wanted to go stands in the address: the public gets no session.
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failing ->
                                failing.authenticationEntryPoint(
                                        SecurityConfiguration::leadToSignIn))
                .formLogin(
                        form ->
                                form.loginPage("/sign-in")
                                        .successHandler(
                                                (request, response, who) -> {
                                                    request.getSession()
                                                            .setAttribute(
                                                                    Sessions.ADDRESS,
                                                                    request.getRemoteAddr());
                                                    response.sendRedirect(
                                                            request.getContextPath()
                                                                    + next(request));
                                                })
                                        .failureHandler(SecurityConfiguration::failed))
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .logoutSuccessHandler(
                                                (request, response, who) ->
                                                        response.sendRedirect(
                                                                request.getContextPath() + "/")))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static void leadToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
            throws IOException {
        var accept = request.getHeader("Accept");
        boolean fragment = "true".equals(request.getHeader("HX-Request"));
        var signIn = request.getContextPath() + "/sign-in";
        if (fragment) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (accept == null || !accept.contains("text/html")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(signIn + "?next=" + encoded(wanted(request)));
        } else {
            response.sendRedirect(signIn);
        }
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SignInLimit.Exceeded exceeded) {
            exceeded.refusal().send(request, response);
            return;
        }
        var failure = why instanceof LockedException ? "locked" : "wrong";
        response.sendRedirect(
                request.getContextPath()
                        + "/sign-in?failed="
                        + failure
                        + "&next="
                        + encoded(next(request)));
    }

    private static String wanted(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Where one goes after signing in: within this site only. */
    static String next(HttpServletRequest request) {
        var next = request.getParameter("next");
        boolean here = next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        return here ? next : "/inbox";
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
