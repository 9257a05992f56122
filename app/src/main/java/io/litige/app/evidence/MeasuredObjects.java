package io.litige.app.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Measures what is asked of a store. */
final class MeasuredObjects implements ObjectStore {
    private final ObjectStore objects;
    private final MeterRegistry meters;

    MeasuredObjects(ObjectStore objects, MeterRegistry meters) {
        this.objects = objects;
        this.meters = meters;
    }

    /** Something that is asked of it. */
    @FunctionalInterface
    private interface Asked<T> {
        T of() throws IOException;
    }

    private <T> T measured(String what, Asked<T> asked) throws IOException {
        var timer = Timer.start(meters);
        var outcome = "failed";
        try {
            var answer = asked.of();
            outcome = "done";
            return answer;
        } finally {
            timer.stop(meters.timer("litige.evidence.store", "store", kind(), "asked", what, "outcome", outcome));
        }
    }

    @Override
    public String kind() {
        return objects.kind();
    }

    @Override
    public boolean put(String name, Path file) throws IOException {
        return measured("put", () -> objects.put(name, file));
    }

    @Override
    public boolean exists(String name) throws IOException {
        return measured("exists", () -> objects.exists(name));
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return measured("open", () -> objects.open(name));
    }

    @Override
    public void delete(String name) throws IOException {
        measured("delete", () -> {
            objects.delete(name);
            return true;
        });
    }

    @Override
    public void erase(String directory) throws IOException {
        measured("erase", () -> {
            objects.erase(directory);
            return true;
        });
    }

    @Override
    public void ping() throws IOException {
        objects.ping();
    }
}
