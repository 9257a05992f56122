package io.litige.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Bears witness to logs over C2SP tlog-witness: it has seen a checkpoint, and every later one it signs continues it. It
 * remembers the last one of each log before it answers, so it never signs two histories. It learns a log's name, size and
 * root, and nothing of what is in it.
 */
public final class Witness implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final SigningKey key;
    private final Memory memory;

    private Witness(HttpServer server, SigningKey key, Memory memory) {
        this.server = server;
        this.key = key;
        this.memory = memory;
    }

    /** {@code DIRECTORY ADDRESS:PORT NAME LOG_VKEY...}: where it remembers, listens, how it is called, and whom it knows. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("Witness DIRECTORY ADDRESS:PORT NAME LOG_VKEY...");
            System.exit(2);
        }
        int colon = arguments[1].lastIndexOf(':');
        var address = new InetSocketAddress(
                InetAddress.getByName(arguments[1].substring(0, colon)),
                Integer.parseInt(arguments[1].substring(colon + 1)));
        var logs = Arrays.stream(arguments).skip(3).map(VerifierKey::parse).toList();
        var witness = start(Path.of(arguments[0]), address, arguments[2], logs, Clock.systemUTC());
        System.out.println("witness " + witness.key() + " listens on port " + witness.port());
    }

    /**
     * @param directory its key and what it has seen; made when absent
     * @param name of its key, such as {@code audit.example.org/w1}
     * @param logs it bears witness to
     */
    public static Witness start(
            Path directory, InetSocketAddress address, String name, List<VerifierKey> logs, Clock clock)
            throws IOException {
        Files.createDirectories(directory);
        var key = key(directory.resolve("witness.pem"), name);
        var server = HttpServer.create(address, 16);
        var witness = new Witness(server, key, new Memory(directory, logs, key, clock));
        server.createContext("/add-checkpoint", witness::handle);
        server.setExecutor(witness.executor);
        server.start();
        return witness;
    }

    private static SigningKey key(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, SigningKey.newPem(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
        }
        return SigningKey.ofPem(name, VerifierKey.WITNESS, Files.readString(file, StandardCharsets.US_ASCII));
    }

    public VerifierKey key() {
        return key.verifier();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Memory.Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Memory.Answer(405, "");
        }
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new Memory.Answer(413, "");
        }
        try {
            return memory.add(Request.parse(new String(body, StandardCharsets.UTF_8)));
        } catch (Malformed e) {
            return new Memory.Answer(400, e.getMessage() + "\n");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    /**
     * What a log asks.
     *
     * @param old size of the checkpoint that the log believes the witness has seen last
     * @param proof that the new one continues it, in base64
     * @param note the new checkpoint
     */
    record Request(long old, List<String> proof, String note) {
        static Request parse(String body) {
            int blank = body.indexOf("\n\n");
            if (blank < 0 || !body.startsWith("old ")) {
                throw new Malformed("no request of a log");
            }
            var lines = new ArrayList<>(List.of(body.substring(0, blank).split("\n", -1)));
            var old = lines.removeFirst().substring("old ".length());
            if (!old.matches("0|[1-9][0-9]{0,17}") || lines.size() > 63) {
                throw new Malformed("no request of a log");
            }
            return new Request(Long.parseLong(old), lines, body.substring(blank + 2));
        }
    }
}
