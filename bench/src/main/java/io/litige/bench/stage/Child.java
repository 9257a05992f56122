package io.litige.bench.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product in a process of its own, with the same classes and no option of the virtual machine. */
public final class Child implements AutoCloseable {
    private static final String MAIN = "io.litige.app.LitigeApplication";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Duration START = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_NANOS = 10_000_000;
    private static final double KIBIBYTES = 1024;

    private final Process process;
    private final int port;
    private final Path home;
    private final HttpClient http = HttpClient.newHttpClient();

    private Child(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    /**
     * @param home its data directory; its output goes to a file in it
     * @param settings such as {@code spring.profiles.active=query}
     */
    public static Child start(Path home, String... settings) throws IOException {
        Files.createDirectories(home);
        int port = freePort();
        var command = new ArrayList<>(java());
        command.add("--litige.data-directory=" + home);
        command.add("--server.port=" + port);
        for (var setting : settings) {
            command.add("--" + setting);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("bench-" + port + ".log").toFile())
                .start();
        return new Child(process, port, home);
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /**
     * Waits until it answers.
     *
     * @throws IOException when it ends or does not answer in time
     */
    public void awaitReady() throws IOException, InterruptedException {
        long late = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > late) {
                throw new IOException("the product does not start, see " + home.resolve("bench-" + port + ".log"));
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Memory of the process that lies in RAM now, in MiB; its PostgreSQL is another process. */
    public double memory() throws IOException, InterruptedException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (Files.isReadable(status)) {
            return kibibytes(Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .findFirst()
                            .orElseThrow())
                    / KIBIBYTES;
        }
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        var output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        ps.waitFor();
        return kibibytes(output) / KIBIBYTES;
    }

    private boolean ready() throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double kibibytes(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9]", ""));
    }

    private static List<String> java() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("java.class.path");
        boolean packaged = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        return packaged
                ? List.of(java, "-Dloader.main=" + MAIN, "-cp", path, LAUNCHER)
                : List.of(java, "-cp", path, MAIN);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
