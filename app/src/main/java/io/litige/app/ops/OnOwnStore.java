package io.litige.app.ops;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where the record is in PostgreSQL, in tables of our own: what reads it dispute by dispute works there alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnOwnStore.InOurTables.class)
public @interface OnOwnStore {
    /** A condition of its own: of two conditions on properties below an annotation, Spring sees none. */
    class InOurTables implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return "false".equals(settings.getProperty("axon.axonserver.enabled"))
                    && "postgres".equalsIgnoreCase(settings.getProperty("litige.store.engine", "postgres"));
        }
    }
}
