package io.litige.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks with clamd (its commands INSTREAM and VERSION), a connection per question. What it says is believed only in full. */
final class Clamd {
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final String ENCRYPTED = "Heuristics.Encrypted.";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST = 1_000;
    private static final String BROKE_OFF = "the scanner broke off";

    private final InetSocketAddress address;
    private final int timeoutMillis;

    Clamd(InetSocketAddress address, Duration timeout) {
        this.address = address;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * The name of the malware in it; null when there is none.
     *
     * @throws IOException when it did not say: it counts as not scanned
     */
    @Nullable
    String scan(InputStream content) throws IOException {
        try (var socket = connected()) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            boolean whole = sent(content, out);
            var threat = verdict(answer(socket.getInputStream()));
            if (threat == null && !whole) {
                throw new IOException(BROKE_OFF);
            }
            return threat;
        }
    }

    /** Piece by piece, the last of no length. False when it hangs up: what it takes no more of, it has said something of. */
    private static boolean sent(InputStream content, DataOutputStream out) throws IOException {
        byte[] piece;
        do {
            piece = content.readNBytes(PIECE);
            try {
                out.writeInt(piece.length);
                out.write(piece);
            } catch (IOException e) {
                return false;
            }
        } while (piece.length > 0);
        return true;
    }

    /** The engine and its signatures, such as {@code ClamAV 1.4.6/27821/…}. */
    String version() throws IOException {
        try (var socket = connected()) {
            socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** Whether that is how clamd (AlertEncrypted) names what it cannot look into. */
    static boolean isEncryption(String threat) {
        return threat.startsWith(ENCRYPTED);
    }

    private static @Nullable String verdict(String answer) throws IOException {
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return found.group(1);
        }
        if (!answer.equals("stream: OK")) {
            throw new IOException("the scanner says " + answer);
        }
        return null;
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(timeoutMillis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Ends with a zero byte; one that ends otherwise was cut off. */
    private static String answer(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream();
        for (int read = in.read(); read != 0; read = in.read()) {
            if (read < 0 || text.size() == LONGEST) {
                throw new IOException(BROKE_OFF);
            }
            text.write(read);
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }
}
