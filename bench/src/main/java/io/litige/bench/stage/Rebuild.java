package io.litige.bench.stage;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Builds every view anew from the record, as an operator does: over HTTP, beside the live ones. */
public final class Rebuild {
    private static final long LOOK_EVERY_NANOS = 100_000_000;

    private Rebuild() {}

    /**
     * Returns when readers see the new tables.
     *
     * @throws IllegalStateException when it did not come to that
     */
    public static void everything(Litige litige) throws IOException, InterruptedException {
        try (var admin = new Api(litige.port(), litige.home(), "demo-admin")) {
            for (var begun : admin.post("/operations/projections/rebuild", "")) {
                await(admin, begun.get("view").stringValue());
            }
        }
    }

    private static void await(Api admin, String view) throws IOException, InterruptedException {
        while (true) {
            var phase = admin.get("/operations/projections/" + view + "/rebuild")
                    .get("phase")
                    .stringValue();
            switch (phase) {
                case "DONE" -> {
                    return;
                }
                case "FAILED", "INTERRUPTED" ->
                    throw new IllegalStateException("the rebuild of " + view + " ended as " + phase);
                default -> LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }
}
