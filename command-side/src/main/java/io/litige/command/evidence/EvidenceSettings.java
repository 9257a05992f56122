package io.litige.command.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of evidence.
 *
 * @param maxSize largest file accepted
 */
@ConfigurationProperties("litige.evidence")
public record EvidenceSettings(@DefaultValue("25MB") DataSize maxSize) {}
