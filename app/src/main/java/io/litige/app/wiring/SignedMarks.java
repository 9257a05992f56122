package io.litige.app.wiring;

import io.litige.api.value.DisputeId;
import io.litige.command.facts.Marks;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Tokens of kind, dispute, number and the first ten bytes of a MAC over them, written in lower-case letters and digits:
 * they survive mail servers that ignore case.
 */
final class SignedMarks implements Marks {
    private static final int CONTENT = 1 + 2 * Long.BYTES + Short.BYTES;
    private static final int MAC = 10;
    private static final int RADIX = 32;

    private final UnaryOperator<byte[]> mac;

    SignedMarks(UnaryOperator<byte[]> mac) {
        this.mac = mac;
    }

    @Override
    public String token(Mark mark) {
        var id = mark.dispute().value();
        var content = ByteBuffer.allocate(CONTENT)
                .put((byte) (mark.kind().ordinal() + 1))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putShort((short) mark.number())
                .array();
        var signed = ByteBuffer.allocate(CONTENT + MAC).put(content).put(mac.apply(content), 0, MAC);
        return new BigInteger(1, signed.array()).toString(RADIX);
    }

    @Override
    public Optional<Mark> read(String token) {
        byte[] bytes;
        try {
            bytes = new BigInteger(token.strip(), RADIX).toByteArray();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        // The first byte is a small number, so no byte is lost or added.
        if (bytes.length != CONTENT + MAC || bytes[0] < 1 || bytes[0] > Kind.values().length) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, CONTENT);
        var expected = Arrays.copyOf(mac.apply(content), MAC);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(content);
        var kind = Kind.values()[parts.get() - 1];
        var dispute = new DisputeId(new UUID(parts.getLong(), parts.getLong()));
        return Optional.of(new Mark(kind, dispute, Short.toUnsignedInt(parts.getShort())));
    }
}
