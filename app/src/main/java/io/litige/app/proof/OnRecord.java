package io.litige.app.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where the record lies in PostgreSQL, whichever engine keeps it: what is sealed and exported is read there alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnRecord.InPostgres.class)
public @interface OnRecord {
    /** Not where Axon Server keeps it. */
    class InPostgres implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return "false".equals(context.getEnvironment().getProperty("axon.axonserver.enabled"));
        }
    }
}
