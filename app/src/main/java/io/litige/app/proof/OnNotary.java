package io.litige.app.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Processes that seal: the one that does everything, and one of the profile {@code notary}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnNotary.InThisShape.class)
@interface OnNotary {
    /** Unless it is told to leave that to another. */
    class InThisShape implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return settings.acceptsProfiles(Profiles.of("notary | (!command & !query)"))
                    && settings.getProperty("litige.proof.notary", Boolean.class, true);
        }
    }
}
