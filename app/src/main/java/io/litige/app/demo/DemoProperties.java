package io.litige.app.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo's size.
 *
 * @param disputes how many disputes to live through; 0 for none
 * @param seed the same seed gives the same disputes
 * @param directory where the answer key goes
 */
@ConfigurationProperties("litige.demo")
record DemoProperties(
        @DefaultValue("0") int disputes,
        @DefaultValue("1") long seed,
        @DefaultValue("data/demo") Path directory) {}
