package io.litige.app.journey;

import io.litige.app.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** clamd itself, where the machine has it: on a port of loopback, with two signatures, and settings as operations.md asks for. */
final class RealClamd implements AutoCloseable {
    /** The test file of the trade, which is no malware. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** What the other signature finds. */
    static final String MALICE = "LITIGE-MALICE";

    private final Path directory;
    private final int port;
    private @Nullable Process process;

    /**
     * Written down and not started.
     *
     * @param longest as {@code StreamMaxLength} has it
     */
    RealClamd(Path directory, String longest) throws IOException {
        this.directory = directory;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        var signatures = Files.createDirectory(directory.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), signature("Eicar-Test", EICAR) + signature("Malice", MALICE));
        Files.writeString(directory.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                AlertExceedsMax yes
                AlertEncrypted yes
                StreamMaxLength %s
                """.formatted(signatures, port, longest));
    }

    private static String signature(String name, String text) {
        return name + ":0:*:" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)) + "\n";
    }

    /** The program; empty where it is not installed. */
    static Optional<Path> program() {
        var path = System.getenv("PATH");
        return Stream.concat(
                        path == null ? Stream.empty() : Arrays.stream(path.split(java.io.File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(place -> Path.of(place, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        var log = directory.resolve("log").toFile();
        var begun = new ProcessBuilder(
                        program().orElseThrow().toString(), "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        process = begun;
        Wait.until("clamd answers", () -> !begun.isAlive() || answers());
        if (!begun.isAlive()) {
            throw new AssertionError("clamd does not start: " + Files.readString(log.toPath()));
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return in.read() == 'P';
        } catch (IOException e) {
            return false;
        }
    }

    /** From here on it takes connections, and says nothing. */
    void stops() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(running().pid()))
                .start()
                .waitFor();
    }

    void dies() {
        running().destroyForcibly().onExit().join();
    }

    private Process running() {
        return java.util.Objects.requireNonNull(process);
    }

    @Override
    public void close() {
        if (process != null) {
            dies();
        }
    }
}
