package io.litige.app.security;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds while no issuer of the company is configured. */
final class OnDemoIssuer extends SpringBootCondition {
    static final String ISSUER = "litige.security.issuer-uri";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean configured = StringUtils.hasText(context.getEnvironment().getProperty(ISSUER));
        return new ConditionOutcome(!configured, configured ? "an issuer is configured" : "no issuer is configured");
    }
}
