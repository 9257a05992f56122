package io.litige.api.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision an event is stored under, for ever. Class and package may move; these never change. A new
 * shape of the payload gets the next revision and an upcaster.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** Kebab-case past tense, unique. */
    String value();

    /** From 1 upwards. */
    int revision() default 1;
}
