package io.litige.app.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one caller may ask.
 *
 * @param person anybody whose roles are not only INTEGRATION
 * @param integration technical clients
 */
@ConfigurationProperties("litige.limits")
record Limits(@DefaultValue Person person, @DefaultValue Integration integration) {
    /**
     * Requests per second; bursts of ten seconds' worth are let through.
     */
    record Person(
            @DefaultValue("100") int readsPerSecond,
            @DefaultValue("50") int writesPerSecond) {}

    /**
     * Requests per second; bursts of ten seconds' worth are let through.
     */
    record Integration(
            @DefaultValue("500") int readsPerSecond,
            @DefaultValue("1000") int writesPerSecond) {}
}
