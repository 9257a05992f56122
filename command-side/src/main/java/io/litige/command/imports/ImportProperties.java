package io.litige.command.imports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param directory where files wait; processes that share the work share this directory
 * @param maxSize largest file accepted
 * @param inFlight commands under way at the same time, per process; each holds a database connection, and people need
 *     some too
 * @param batch lines between two checkpoints
 * @param lease how long a job stays with a process that shows no sign of life
 * @param poll pause between two looks into the queue
 * @param stuckAfter silence after which health names a job
 * @param worker whether this process works on jobs; it accepts files in any case
 */
@ConfigurationProperties("litige.imports")
public record ImportProperties(
        @DefaultValue("data/imports") Path directory,
        @DefaultValue("2GB") DataSize maxSize,
        @DefaultValue("6") int inFlight,
        @DefaultValue("256") int batch,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10m") Duration stuckAfter,
        @DefaultValue("true") boolean worker) {}
