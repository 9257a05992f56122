package io.litige.app.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed process left behind: its database server may still run, or its pid file may name a process that is
 * something else by now. Only called while holding the data directory's lock.
 */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedServer() {}

    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        var server = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> serves(handle, data));
        if (server.isPresent()) {
            log.info("stopping the database server {} that a killed process left running", pid);
            end(server.get());
        }
        // A file without its server must go: after a restart of the machine the number may belong to anybody.
        Files.deleteIfExists(pidFile);
    }

    private static boolean serves(ProcessHandle process, Path data) {
        // Where the operating system does not tell the command line, the pid file is believed.
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElse(process.info()
                        .command()
                        .map(c -> c.contains("postgres"))
                        .orElse(false));
    }

    private static void end(ProcessHandle server) throws IOException {
        // SIGTERM: waits for clients to leave, and the clients of a killed process have left.
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            log.warn("the database server {} does not stop by itself; it will recover from its log", server.pid());
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the database server", e);
        } catch (ExecutionException e) {
            throw new IOException("cannot stop the database server " + server.pid(), e);
        }
    }
}
