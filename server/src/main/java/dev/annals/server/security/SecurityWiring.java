package dev.annals.server.security;

import dev.annals.server.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Every request carries a token; only health, the description of the API and the links of messages, which are signed
 * themselves, are open.
 */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/m/{token}"
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, BearerTokens tokens, ProblemWriter problems, AuthenticationEntryPoint unauthenticated) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(unauthenticated))
                .addFilterAfter(new ReadOnly(problems), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is ever looked at, so another site cannot borrow one.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'self'; frame-ancestors 'none';"
                                + " img-src 'self' data:; style-src 'self' 'unsafe-inline'")))
                .build();
    }

    /** Nobody watches single filters, and wrapping each of them took a tenth of every request's time. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
