package io.litige.app.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;

/** Speaks as clamd does: finds what it was told to, in contents that come piece by piece. */
final class FakeClamd {
    private final ServerSocket server;
    private final Set<String> signatures = new CopyOnWriteArraySet<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile boolean away;
    private volatile boolean silent;

    FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("fake-clamd").start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** From here on it breaks off whatever it is asked, or answers again. */
    void away(boolean gone) {
        away = gone;
    }

    /** From here on it takes a content in and never says what it found. */
    void falls() {
        silent = true;
    }

    /** Returns once it holds a content it says nothing of. */
    void awaitContent() throws InterruptedException {
        held.await();
    }

    /** From here on it finds that text, and has other signatures than before. */
    void learns(String text) {
        signatures.add(text);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                if (!away) {
                    answer(socket);
                }
            } catch (IOException e) {
                // Whoever asked went away.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new StringBuilder();
        for (int read = in.read(); read > 0; read = in.read()) {
            command.append((char) read);
        }
        var says = command.toString().equals("zINSTREAM")
                ? verdict(in)
                : "ClamAV 1.4.6/" + signatures.size() + "/Sun Nov 22 2026";
        socket.getOutputStream().write((says + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String verdict(DataInputStream in) throws IOException {
        var content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        if (silent) {
            held.countDown();
            in.read(); // Until whoever asked is gone.
        }
        return signatures.stream().anyMatch(content.toString()::contains) ? "stream: Test-1 FOUND" : "stream: OK";
    }
}
