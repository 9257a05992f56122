package io.litige.app.product;

import io.litige.app.Scratch;
import io.litige.app.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the product, started as a user starts it, in its own data directory. */
public final class ProductProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final Door door;

    private ProductProcess(Process process, Path log, Door door) {
        this.process = process;
        this.log = log;
        this.door = door;
    }

    /** The one that every test may use which does not end it. */
    public static ProductProcess shared() {
        return Shared.PRODUCT;
    }

    /** Starts and waits for it. */
    public static ProductProcess start(Path data, String... arguments) {
        var product = launch(data, arguments);
        product.awaitReady();
        return product;
    }

    /** Starts without waiting. */
    public static ProductProcess launch(Path data, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.litige.app.LitigeApplication",
                "--server.port=" + port,
                "--litige.data-directory=" + data));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(data);
            var log = Scratch.file("product", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ProductProcess(process, log, new Door("http://127.0.0.1:" + port, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Caller as(String user) {
        return door.as(user);
    }

    public Door door() {
        return door;
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the process, waited for. */
    public int awaitExit() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: nothing is flushed, nothing is told. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    /** Waits until the product says that it is ready. */
    public void awaitReady() {
        try {
            Wait.until("the product is ready", START, () -> !process.isAlive() || ready());
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("did not start:\n" + log(), e);
        }
        if (!process.isAlive()) {
            throw new AssertionError("ended at its start:\n" + log());
        }
    }

    private boolean ready() {
        try {
            return door.send(door.to("/actuator/health")).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by the first test that asks, ended with the test process. */
    private static final class Shared {
        static final ProductProcess PRODUCT = start();

        private static ProductProcess start() {
            // A notary that hurries: exports wait for what it seals.
            var product = ProductProcess.start(
                    Scratch.directory("shared"), "--litige.proof.every=100ms", "--litige.proof.heads.apart=100ms");
            Scratch.atEnd(product::close);
            return product;
        }
    }
}
