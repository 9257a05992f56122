package io.litige.app.privacy;

import io.litige.app.http.Door;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the access log before everything that hands out something of disputes, of one or of many. */
@Configuration(proxyBeanMethods = false)
class AccessWiring implements WebMvcConfigurer {
    private final Door door;
    private final AccessLog log;
    private final Guests guests;
    private final Clock clock;

    AccessWiring(Door door, AccessLog log, Guests guests, Clock clock) {
        this.door = door;
        this.log = log;
        this.guests = guests;
        this.clock = clock;
    }

    /** Last before the controllers, so that what it counts is what is sent. */
    @Bean
    FilterRegistrationBean<Filter> sentBytes() {
        Filter counting =
                (request, response, chain) -> chain.doFilter(request, new SentBytes((HttpServletResponse) response));
        var registration = new FilterRegistrationBean<>(counting);
        registration.addUrlPatterns("/disputes/*");
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(door, log, guests, clock))
                .addPathPatterns("/disputes/*", "/disputes/*/**")
                .addPathPatterns(AccessKind.lists());
    }
}
