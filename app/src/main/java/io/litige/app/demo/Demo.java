package io.litige.app.demo;

import io.litige.api.blob.BlobStore;
import io.litige.command.calendar.CalendarSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Fills an embedded default with a past, in the background, when {@code litige.demo.disputes} asks for it. A second
 * start with the same seed finds everything there and adds nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoProperties.class)
@Profile("!command & !query & !notary")
public class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final int AT_ONCE = 4;
    private static final int TENTHS = 10;

    private final DemoProperties demo;
    private final CommandGateway gateway;
    private final Proofs proofs;
    private final CalendarSettings calendar;
    private final Clock clock;

    Demo(
            DemoProperties demo,
            CommandGateway gateway,
            BlobStore blobs,
            CalendarSettings calendar,
            Clock clock,
            Environment environment) {
        boolean external = !environment.getProperty("litige.database.url", "").isBlank();
        if (demo.disputes() > 0 && external) {
            throw new IllegalStateException("litige.demo.disputes fills the embedded database only");
        }
        this.demo = demo;
        this.gateway = gateway;
        this.proofs = new Proofs(blobs);
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (demo.disputes() > 0) {
            Thread.ofPlatform().daemon().name("demo").start(this::run);
        }
    }

    private void run() {
        try {
            live(new AnswerFile(demo));
        } catch (IOException | ExecutionException | RuntimeException e) {
            LOG.error("The demo stopped before its end; the next start goes on with it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(AnswerFile file) throws IOException, InterruptedException, ExecutionException {
        var earlier = file.read().filter(key -> key.seed() == demo.seed() && key.disputes() == demo.disputes());
        if (earlier.isPresent() && earlier.get().complete()) {
            LOG.info("Demo: {} disputes are there already", demo.disputes());
            return;
        }
        Instant anchor =
                earlier.map(AnswerKey::anchor).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MINUTES));
        var arrivals = new Arrivals(demo.seed(), demo.disputes(), anchor);
        var working = calendar.calendar();
        var told = arrivals.all().stream()
                .map(arrival -> Story.tell(demo.seed(), arrival, anchor, working))
                .toList();
        var key = AnswerKey.of(demo, anchor, told, arrivals.incidents());
        file.write(key);
        playAll(told);
        file.write(key.completed());
        LOG.info("Demo: {} disputes lived through", told.size());
    }

    private void playAll(List<Told> told) throws InterruptedException, ExecutionException {
        var performance = new Performance(gateway, proofs);
        var played = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("demo-", 0).factory())) {
            var all = told.stream()
                    .<Future<?>>map(one -> pool.submit(() -> {
                        performance.play(one);
                        progress(played.incrementAndGet(), told.size());
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    private static void progress(int played, int all) {
        int step = Math.max(1, all / TENTHS);
        if (played % step == 0) {
            LOG.info("Demo: {} of {} disputes", played, all);
        }
    }
}
