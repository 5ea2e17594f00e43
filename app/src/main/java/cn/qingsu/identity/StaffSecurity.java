package cn.qingsu.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets to which address. What one may see there is decided by {@link Access}, case by case. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StaffSecurity {

    static final String CSRF_COOKIE = "qingsu_csrf";
    static final String CSRF_HEADER = "X-CSRF-TOKEN";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            // a recording is heard before it is sent
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "style-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'");

    private final SessionTokens tokens;

    StaffSecurity(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /** Files that are the same for everybody: nobody is looked up for them, so that a page has its looks while the database is away. */
    @Bean
    @Order(10)
    SecurityFilterChain fileSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/img/**", "/vendor/**", "/favicon.*", "/robots.txt")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(StaffSecurity::headers)
                .build();
    }

    @Bean
    @Order(50)
    SecurityFilterChain apiSecurity(HttpSecurity http) throws Exception {
        ApiRefusals refusals = new ApiRefusals();
        return common(http.securityMatcher("/api/v1/**"))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/v1/public/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/session")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .ignoringRequestMatchers(SessionTokens::bearer)
                        .ignoringRequestMatchers("/api/v1/public/**")
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/session")))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pageSecurity(HttpSecurity http) throws Exception {
        PageRefusals refusals = new PageRefusals();
        return common(http)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/portal/**",
                                "/track/**",
                                "/ask",
                                "/rate/**",
                                "/login",
                                "/error",
                                "/health",
                                "/api-docs/**",
                                "/api/docs/**",
                                "/api/openapi/**",
                                "/api/swagger-ui/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .addFilterAfter(new EarlyCsrfToken(), CsrfFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler((request, response, who) ->
                                response.sendRedirect(WayBack.safe(request.getParameter("next"))))
                        .failureHandler(SignInPage::failed))
                .logout(logout -> logout.logoutSuccessUrl("/login?reason=signed-out"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(tokens))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.disable())
                .headers(StaffSecurity::headers)
                .addFilterBefore(new FirstPasswordGate(), AuthorizationFilter.class);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("geolocation=(self), camera=(), microphone=(self), payment=()"));
    }

    /** The token lies in a cookie that scripts cannot read; pages carry it in their forms and in a meta element. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(CSRF_COOKIE);
        repository.setHeaderName(CSRF_HEADER);
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }
}
