package io.litige.app.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are kept; see application.yml.
 *
 * @param keep how long an export can be taken, once it is ready
 */
@ConfigurationProperties("litige.exports")
record ExportProperties(@DefaultValue("7d") Duration keep) {}
