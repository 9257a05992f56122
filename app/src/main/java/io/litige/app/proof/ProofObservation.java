package io.litige.app.proof;

import io.litige.app.store.RecordHead;
import io.litige.app.store.RecordUnreachable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sees of the notary: health that goes down when nothing is sealed or something was changed, and numbers. */
@Configuration(proxyBeanMethods = false)
@OnNotary
class ProofObservation {
    /** Events that wait longer are an alarm. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    @Bean
    HealthIndicator proofHealthIndicator(Notary notary, RecordHead record, Clock clock) {
        return () -> {
            var status = notary.status();
            Duration lag;
            try {
                lag = lag(status, record, clock);
            } catch (RecordUnreachable e) {
                return Health.down()
                        .withDetail("notary", status.role())
                        .withDetail("reason", "the record cannot be reached: " + e.getMessage())
                        .build();
            }
            var health = (status.role() == NotaryStatus.Role.BROKEN
                                    || status.findings() > 0
                                    || lag.compareTo(STUCK) > 0
                                    || !notary.anchors().well(clock.instant())
                            ? Health.down()
                            : Health.up())
                    .withDetail("notary", status.role())
                    .withDetail("size", size(status))
                    .withDetail("lagSeconds", lag.toMillis() / 1000.0)
                    .withDetail("findings", status.findings())
                    .withDetail(
                            "anchoring",
                            notary.anchors().none() ? "NONE" : notary.anchors().states());
            Optional.ofNullable(status.reason()).ifPresent(reason -> health.withDetail("reason", reason));
            return health.build();
        };
    }

    @Bean
    MeterBinder sweepMeters(Sweeper sweeper, Clock clock) {
        return registry -> {
            Gauge.builder("litige.proof.sweep.age", () -> sweeper.progress()
                            .map(SweepTable.Progress::endedAt)
                            .map(ended ->
                                    Duration.between(ended, clock.instant()).toMillis() / 1000.0)
                            .orElse(Double.NaN))
                    .description("Time since every stream was last compared with the log")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("litige.proof.sweep.streams", () -> sweeper.progress()
                            .map(SweepTable.Progress::streams)
                            .orElse(0L))
                    .description("Streams the last comparison of all, or the one that runs, has compared")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder proofMeters(Notary notary, RecordHead record, Clock clock) {
        var status = notary.status();
        return registry -> {
            Gauge.builder("litige.proof.sealed", status, ProofObservation::sealedEvents)
                    .description("Events sealed in the log")
                    .register(registry);
            Gauge.builder("litige.proof.lag.events", () -> Math.max(0, record.head() - position(status)))
                    .description("Positions of the record that were not looked at yet")
                    .register(registry);
            Gauge.builder(
                            "litige.proof.lag.seconds",
                            () -> lag(status, record, clock).toMillis() / 1000.0)
                    .description("Age of the oldest event that is not sealed")
                    .register(registry);
            Gauge.builder("litige.proof.checkpoint.age", () -> age(status, clock))
                    .description("Time since this process last signed a checkpoint")
                    .baseUnit("seconds")
                    .register(registry);
            notary.anchors().states().keySet().forEach(name -> Gauge.builder(
                            "litige.proof.anchor.age", () -> age(notary.anchors(), name, clock))
                    .description("Time since this anchor last bore witness to something new")
                    .tag("anchor", name)
                    .baseUnit("seconds")
                    .register(registry));
            Gauge.builder("litige.proof.findings", status, NotaryStatus::findings)
                    .description("Events and tiles that are not as they were sealed")
                    .register(registry);
        };
    }

    private static Duration lag(NotaryStatus status, RecordHead record, Clock clock) {
        if (status.role() == NotaryStatus.Role.STARTING || status.role() == NotaryStatus.Role.STANDING_BY) {
            return Duration.ZERO;
        }
        return record.recordedAfter(position(status))
                .map(recorded -> Duration.between(recorded, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static double age(NotaryStatus status, Clock clock) {
        var signedAt = status.signedAt();
        return signedAt == null
                ? Double.NaN
                : Duration.between(signedAt, clock.instant()).toMillis() / 1000.0;
    }

    private static double age(Anchors anchors, String name, Clock clock) {
        var state = anchors.states().get(name);
        return state == null || state.size() == 0
                ? Double.NaN
                : Duration.between(state.at(), clock.instant()).toMillis() / 1000.0;
    }

    private static long position(NotaryStatus status) {
        var state = status.state();
        return state == null ? 0 : state.position();
    }

    private static long size(NotaryStatus status) {
        var state = status.state();
        return state == null ? 0 : state.size();
    }

    private static double sealedEvents(NotaryStatus status) {
        var state = status.state();
        return state == null ? 0 : state.events();
    }
}
