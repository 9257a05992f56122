package io.litige.app.ops;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Where the record is in PostgreSQL, in tables of our own: what reads it dispute by dispute works there alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@ConditionalOnProperty(name = "litige.store.engine", havingValue = "postgres", matchIfMissing = true)
@interface OnOwnStore {}
