package io.litige.app.ops;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** A component whose work is done on a thread of its own for as long as the process runs. */
public abstract class WorkingComponent implements SmartLifecycle {
    private final Worker worker;

    /**
     * @param name of the thread
     * @param patience how long the end waits for the work under way
     */
    protected WorkingComponent(String name, Duration patience) {
        this.worker = new Worker(name, patience);
    }

    /** Works until it no longer {@link #isRunning()}, or is interrupted. */
    protected abstract void run() throws InterruptedException;

    /** Returns after that time, or at once when the process stops. */
    protected void pause(Duration time) throws InterruptedException {
        worker.pause(time);
    }

    @Override
    public void start() {
        worker.start(this::run);
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
