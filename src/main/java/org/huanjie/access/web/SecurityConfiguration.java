package org.huanjie.access.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.Right;
import org.huanjie.access.TooManyGuesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who passes where. One login serves the pages, the web applications and the interfaces; an account that has not yet chosen its own
 * password passes nowhere but to the change of its password.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final RequestMatcher OBJECTION =
            withDefaults().matcher(HttpMethod.POST, "/api/notices/*/objections");

    /** Sent twice, or from a page older than its session, these have no valid token, and it is enough that they come from our page. */
    private static final RequestMatcher COMING_AND_GOING = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/login"), withDefaults().matcher(HttpMethod.POST, "/logout"));

    private final ProblemAccessDenied problems;
    private final PageAccessDenied pages;

    SecurityConfiguration(ProblemAccessDenied problems, PageAccessDenied pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /** The engine's REST API: HTTP Basic, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                withDefaults().matcher(HttpMethod.GET, "/engine-rest/engine"))
                        .permitAll()
                        .anyRequest()
                        .access(ownPassword()))
                .build();
    }

    /** The web applications: our login, their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        RequestMatcher api = withDefaults().matcher("/camunda/api/**");
        AuthenticationEntryPoint refused = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.securityMatcher(withDefaults().matcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .requestCache(cache -> cache.requestCache(pagesToReturnTo()))
                .logout(logout -> logout.logoutRequestMatcher(
                                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(refused, api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), SecurityConfiguration::asksForAPage)
                        .defaultAuthenticationEntryPointFor(refused, request -> true)
                        .defaultAccessDeniedHandlerFor(problems, api)
                        .defaultAccessDeniedHandlerFor(pages, request -> true))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*"),
                                withDefaults().matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .access(ownPassword()))
                .build();
    }

    /** Our interface: HTTP Basic, or the session together with a header that no foreign page can send. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/api/**"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::notForged, OBJECTION))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                OBJECTION,
                                withDefaults().matcher(HttpMethod.GET, "/api/objections/*"),
                                withDefaults().matcher(HttpMethod.GET, "/api/clauses"))
                        .permitAll()
                        .requestMatchers(withDefaults().matcher("/api/password"))
                        .authenticated()
                        .requestMatchers(
                                withDefaults().matcher(HttpMethod.POST, "/api/divisions"),
                                withDefaults().matcher("/api/places/**"),
                                withDefaults().matcher("/api/accounts/**"),
                                withDefaults().matcher("/api/supervisors/**"))
                        .access(administrator())
                        .anyRequest()
                        .access(ownPassword()))
                .build();
    }

    /** Our pages: form login. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frame -> frame.sameOrigin()))
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(new AndRequestMatcher(COMING_AND_GOING, OwnOrigin::isProven)))
                .formLogin(login -> login.loginPage("/login")
                        .permitAll()
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + (failure instanceof TooManyGuesses ? "/login?later" : "/login?error"))))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(pages))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                withDefaults().matcher("/login"),
                                withDefaults().matcher("/error"),
                                withDefaults().matcher("/favicon.ico"),
                                withDefaults().matcher("/style/**"),
                                withDefaults().matcher(HttpMethod.GET, "/clauses"),
                                withDefaults().matcher(HttpMethod.GET, "/clauses/*"),
                                withDefaults().matcher("/actuator/health"))
                        .permitAll()
                        .requestMatchers(withDefaults().matcher("/password"))
                        .authenticated()
                        .requestMatchers(withDefaults().matcher("/places/**"))
                        .access(administrator())
                        .anyRequest()
                        .access(ownPassword()))
                .build();
    }

    /** Pages only: requests of a page's scripts must neither be remembered in its place nor start sessions. */
    private static RequestCache pagesToReturnTo() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(new AndRequestMatcher(
                withDefaults().matcher(HttpMethod.GET, "/camunda/app/**"), SecurityConfiguration::asksForAPage));
        return pages;
    }

    /** The login would begin a session for a page's icon or script too, in the place of the one that knows the page. */
    private static boolean asksForAPage(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted == null || wanted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static AuthorizationManager<RequestAuthorizationContext> ownPassword() {
        return AuthorizationManagers.allOf(
                AuthenticatedAuthorizationManager.authenticated(),
                AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(Right.MUST_CHANGE_PASSWORD)));
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrator() {
        return AuthorizationManagers.allOf(ownPassword(), AuthorityAuthorizationManager.hasAuthority(Right.ADMIN));
    }

    /** A foreign page can neither send a name and password nor, without our consent, a header of its own. */
    private static boolean notForged(HttpServletRequest request) {
        String origin = request.getHeader("Sec-Fetch-Site");
        boolean ours = origin == null || origin.equals("same-origin") || origin.equals("none");
        boolean deliberate =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getHeader("X-Requested-With") != null;
        return ours && deliberate;
    }
}
