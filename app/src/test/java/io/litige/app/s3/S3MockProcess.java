package io.litige.app.s3;

import io.litige.app.Scratch;
import io.litige.app.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Adobe's S3Mock as the build has put it beside the classes; it says on its output which port it was given. */
final class S3MockProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("started on ports .*?([0-9]+) \\(http\\)");

    private final Process process;
    private final Path log;

    private S3MockProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static S3MockProcess start(String bucket) {
        var jar = Path.of("target", "s3mock", "s3mock.jar");
        if (!Files.exists(jar)) {
            throw new AssertionError("the build puts the server at " + jar);
        }
        try {
            var log = Scratch.file("s3mock", ".log");
            var store = new S3MockProcess(
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-Xmx256m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-jar",
                                    jar.toString(),
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--com.adobe.testing.s3mock.httpPort=0",
                                    "--com.adobe.testing.s3mock.store.initialBuckets=" + bucket)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
            Wait.until("the store is there", () -> !store.process.isAlive() || store.says("Started S3Mock"));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        var port = PORT.matcher(text());
        if (!port.find()) {
            throw new AssertionError("it does not say where it is:\n" + text());
        }
        return "http://127.0.0.1:" + port.group(1);
    }

    private boolean says(String what) {
        return text().contains(what);
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
