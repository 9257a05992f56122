package io.litige.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whoever waits in a worker waits no longer once it is stopped, even where the interruption was passed over. */
class WorkerTest {
    private final Worker worker = new Worker("waits", Duration.ofMinutes(1));
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void aStopEndsEveryPause() throws InterruptedException {
        worker.start(() -> {
            waiting.countDown();
            try {
                worker.pause(Duration.ofDays(1));
            } catch (InterruptedException e) {
                worker.pause(Duration.ofDays(1));
            }
            ended.countDown();
        });
        waiting.await();
        worker.stop();
        ended.await();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void noTimeIsNoPause() throws InterruptedException {
        worker.pause(Duration.ofSeconds(-1));
        worker.pause(Duration.ZERO);
        assertThat(worker.isRunning()).isFalse();
    }
}
