package io.litige.query.projection;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the form PostgreSQL reads from text, so that one insert and a COPY bring the same to the table. */
final class SqlText {
    private static final byte[] NULL = {'\\', 'N'};

    private static final byte[] ESCAPES = new byte[0x80];

    static {
        ESCAPES['\\'] = '\\';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
    }

    private SqlText() {}

    /** Instants to the microsecond, amounts without an exponent, enums by name, collections as arrays. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> Times.micros(at).toString();
            case BigDecimal amount -> amount.toPlainString();
            case Enum<?> constant -> constant.name();
            case Collection<?> all -> array(all);
            default -> value.toString();
        };
    }

    /** A field of COPY in text format, in UTF-8: runs of bytes that stand for themselves go in as they are. */
    static void copy(ByteArrayOutputStream into, @Nullable String value) {
        if (value == null) {
            into.writeBytes(NULL);
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        int done = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte escaped = escaped(bytes[i]);
            if (escaped != 0) {
                into.write(bytes, done, i - done);
                into.write('\\');
                into.write(escaped);
                done = i + 1;
            }
        }
        into.write(bytes, done, bytes.length - done);
    }

    /** What follows the backslash; 0 for what stands for itself, as every byte of a longer character does. */
    private static byte escaped(byte b) {
        // Nearly every byte lies above all that are escaped.
        return b < 0 || b > '\\' ? 0 : ESCAPES[b];
    }

    private static String array(Collection<?> all) {
        return all.stream()
                .map(one -> '"' + String.valueOf(one).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
