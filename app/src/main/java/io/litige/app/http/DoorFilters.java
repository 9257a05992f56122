package io.litige.app.http;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The order in which a request passes the door: who is it (security), how often, was it here before. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(Limits.class)
class DoorFilters implements WebMvcConfigurer {
    /** Spring Security's own filter stands at -100. */
    private static final int AFTER_SECURITY = -90;

    private final Arguments arguments;

    DoorFilters(Arguments arguments) {
        this.arguments = arguments;
    }

    @Bean
    FilterRegistrationBean<Filter> limits(Door door, ProblemWriter problems, Limits limits) {
        return inOrder(new LimitFilter(door, problems, limits), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<Filter> idempotency(
            Door door, ApiRequestTable requests, ProblemWriter problems, Clock clock) {
        return inOrder(new IdempotencyFilter(door, requests, problems, clock), AFTER_SECURITY + 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    /** Codes in addresses may be written small: {@code by=cause}. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }

    private static FilterRegistrationBean<Filter> inOrder(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
