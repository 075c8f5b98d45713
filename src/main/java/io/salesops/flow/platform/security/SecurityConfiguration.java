package io.salesops.flow.platform.security;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static org.springframework.security.config.Customizer.withDefaults;

import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.SignIns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: clients sign each request, people sign in once for our pages and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String LOGIN = "/login";
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final RequestMatcher PROGRAMS =
            anyOf("/webjars/**", "/assets/**", "/camunda/lib/**", "/camunda/app/*/*.js", "/camunda/app/*/*.css");
    private static final String ENGINE_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

    /** To the engine a job that somebody may not execute is a job that failed, and a few of them make an incident. */
    private static final RequestMatcher EXECUTION_OF_JOBS = anyOf(
            "/engine-rest/job/*/execute/**",
            "/engine-rest/engine/*/job/*/execute/**",
            "/camunda/api/engine/engine/*/job/*/execute/**");

    private final IdentityService identities;
    private final SignIns signIns;
    private final Callers callers;

    SecurityConfiguration(IdentityService identities, SignIns signIns, Callers callers) {
        this.identities = identities;
        this.signIns = signIns;
        this.callers = callers;
    }

    @Bean
    @Order(1)
    SecurityFilterChain clients(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        anyOf("/engine-rest/**", "/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path("/actuator/health"))
                        .permitAll()
                        .requestMatchers(path("/actuator/**"), EXECUTION_OF_JOBS)
                        .hasAuthority(ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .httpBasic(withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineAuthenticationFilter(identities), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> providers, ProviderUsers providerUsers)
            throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider -> withOpenId(provider, providerUsers));
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(anyOf(
                                LOGIN,
                                "/account/first-password/**",
                                "/error",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.ico"))
                        .permitAll()
                        // The engine would let anybody make an administrator here while there is none.
                        .requestMatchers(anyOf("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .requestMatchers(EXECUTION_OF_JOBS)
                        .hasAuthority(ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutRequestMatcher(anyPost("/logout", ENGINE_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
                                path(ENGINE_LOGOUT)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**")))
                // The engine's web applications bring a protection of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/**")))
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable)
                        .addHeaderWriter(cachingOf(PROGRAMS))
                        .addHeaderWriter(contentPolicyOfOurPages()))
                .addFilterBefore(new CurrentGroupsFilter(signIns, callers), AuthorizationFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(identities), AuthorizationFilter.class)
                .build();
    }

    /** A provider that vouches for nobody in the way of OpenID could name anybody's account. */
    private static void withOpenId(OAuth2LoginConfigurer<HttpSecurity> login, ProviderUsers users) {
        login.loginPage(LOGIN)
                .defaultSuccessUrl("/")
                .failureUrl(LOGIN + "?refused")
                .userInfoEndpoint(claims -> claims.oidcUserService(users).userService(request -> {
                    throw new OAuth2AuthenticationException("openid_is_no_scope");
                }));
    }

    /** Browsers keep programs, 4 MB of them for Tasklist, and ask whether they are still the same; nothing else is kept. */
    private static HeaderWriter cachingOf(RequestMatcher programs) {
        return new CompositeHeaderWriter(List.of(
                new DelegatingRequestMatcherHeaderWriter(
                        programs, new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache")),
                new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(programs), new CacheControlHeadersWriter())));
    }

    private static HeaderWriter contentPolicyOfOurPages() {
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(path("/camunda/**")), new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY));
    }

    /** A database cannot keep a NUL, so no parameter brings one. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineWebApplications() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(SecurityConfiguration::path).toList());
    }

    private static RequestMatcher anyPost(String... patterns) {
        return request -> "POST".equals(request.getMethod()) && anyOf(patterns).matches(request);
    }
}
