package io.litige.app.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What the security chain answers to those it does not let in: problems, like everything else here. */
@Configuration(proxyBeanMethods = false)
class ClosedDoor {
    @Bean
    AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            problems.write(Fault.UNAUTHENTICATED, Map.of(), request, response);
        };
    }

    /** Addresses that could mean two things: a missing id between two slashes, encoded separators. */
    @Bean
    RequestRejectedHandler ambiguous(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                Fault.INVALID_REQUEST,
                Map.of("allowed", "an address without //, ;, backslashes, dots as steps or encoded separators"),
                request,
                response);
    }

    @Bean
    AccessDeniedHandler forbidden(ProblemWriter problems) {
        return (request, response, denied) -> problems.write(Fault.FORBIDDEN, Map.of(), request, response);
    }
}
