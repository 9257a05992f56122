package io.litige.app.proof;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * With Axon Server: whoever asks for a proof or an export is told that there is none, before anything is recorded that
 * nobody would ever answer; and health says so, too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
class NothingSealed implements WebMvcConfigurer {
    private static final String[] ADDRESSES = {
        "/proof",
        "/proof/**",
        "/log/**",
        "/disputes/*/proof",
        "/disputes/*/proof/**",
        "/disputes/*/exports",
        "/disputes/*/exports/**"
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Refusal()).addPathPatterns(ADDRESSES);
    }

    @Bean
    HealthIndicator proofHealthIndicator() {
        return () -> Health.unknown()
                .withDetail("notary", "NONE")
                .withDetail("reason", "nothing is sealed where Axon Server keeps the record")
                .build();
    }

    /** Whatever is asked there, also by a command that another handler takes. */
    static final class Refusal implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            throw new NotSealedHere();
        }
    }

    /** So that there is a handler to stand before. */
    @Hidden
    @RestController
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    static class Addresses {
        @GetMapping({
            "/proof",
            "/proof/**",
            "/log/**",
            "/disputes/{disputeId}/proof",
            "/disputes/{disputeId}/proof/**",
            "/disputes/{disputeId}/exports",
            "/disputes/{disputeId}/exports/**"
        })
        void refuse() {
            throw new NotSealedHere();
        }
    }
}
