package io.litige.app.security;

import io.litige.api.value.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The outer fence: bearer tokens only, no sessions, no cookies, no foreign origins. What a role may do is decided within. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrustSettings.class, MandatePolicy.Settings.class, SkillPolicy.Settings.class})
class DoorSecurity {
    private static final String[] PUBLIC = {
        "/actuator/health", "/actuator/health/**", "/problems/**", "/ratings/*", "/error"
    };
    private static final String[] DESCRIPTION = {
        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"
    };

    @Bean
    @Order(2)
    SecurityFilterChain doorChain(
            HttpSecurity http,
            TrustSettings trust,
            AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler forbidden,
            Environment environment) {
        var roles = new RolesFromToken(trust.rolesClaim());
        return http.authorizeHttpRequests(requests -> permit(requests, trust, environment))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> authentication(token, roles))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> mark(headers, trust))
                .build();
    }

    /** Requests are measured as a whole; a meter around each filter would cost as much as a command does. */
    @Bean
    SecurityObservationSettings doorUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            TrustSettings trust,
            Environment environment) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll();
        if (trust.demo()) {
            requests.requestMatchers(DESCRIPTION).permitAll();
        } else {
            requests.requestMatchers("/swagger-ui.html", "/swagger-ui/**").denyAll();
        }
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            requests.requestMatchers(request -> onManagementPort(request, environment))
                    .permitAll();
        }
        requests.requestMatchers("/actuator/**", "/staff", "/staff/**")
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }

    /** A management port of its own is guarded by the address it is bound to, not by tokens. */
    private static boolean onManagementPort(HttpServletRequest request, Environment environment) {
        var management = environment.getProperty("local.management.port");
        return management != null
                && !management.equals(environment.getProperty("local.server.port"))
                && management.equals(String.valueOf(request.getLocalPort()));
    }

    private static JwtAuthenticationToken authentication(Jwt token, RolesFromToken roles) {
        var authorities = roles.roles(token).stream().map(role -> "ROLE_" + role.name());
        return new JwtAuthenticationToken(
                token,
                AuthorityUtils.createAuthorityList(authorities.toArray(String[]::new)),
                String.valueOf(token.getSubject()));
    }

    private static void mark(HeadersConfigurer<HttpSecurity> headers, TrustSettings trust) {
        if (trust.demo()) {
            headers.addHeaderWriter(new StaticHeadersWriter("X-Demo-Mode", "1"));
        }
    }
}
