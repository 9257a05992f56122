package io.litige.app.sealed;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The form of a sealed content: eight bytes {@code litige/1}, the id of its key in sixteen, then AES256_GCM_HKDF in
 * segments of 64 KiB as Tink writes it (streaming AEAD), with the content's name as associated data. Each segment is
 * authentic by itself, in its place and under its name.
 */
public final class Seal {
    /** Bytes before the ciphertext. */
    public static final int HEADER = 24;

    private static final byte[] MAGIC = "litige/1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 64 * 1024;

    private Seal() {}

    /** Encrypts what is written to it; the content is complete once it is closed. */
    public static OutputStream sealing(OutputStream out, String name, UUID keyId, SecretKey secret) throws IOException {
        out.write(ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .array());
        try {
            return of(secret).newEncryptingStream(out, data(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Id of the key it is sealed with; null when this is not the beginning of a sealed content. */
    public static @Nullable UUID keyId(byte[] header) {
        if (header.length != HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return null;
        }
        var id = ByteBuffer.wrap(header, MAGIC.length, 16);
        return new UUID(id.getLong(), id.getLong());
    }

    /**
     * @param sealed what follows the header
     * @param from first byte of the content to be read; Tink verifies the end of what is read from there, and of an empty
     *     content where it is read from its beginning
     * @throws IOException when it cannot be what was sealed
     */
    public static ReadableByteChannel opened(SeekableByteChannel sealed, String name, SecretKey secret, long from)
            throws IOException {
        try {
            return from == 0
                    ? of(secret).newDecryptingChannel(sealed.position(0), data(name))
                    : of(secret)
                            .newSeekableDecryptingChannel(sealed, data(name))
                            .position(from);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * The whole of it, read wherever somebody likes; a segment is decrypted at a time, and authentic.
     *
     * @param sealed what follows the header
     */
    public static SeekableByteChannel opened(SeekableByteChannel sealed, String name, SecretKey secret)
            throws IOException {
        try {
            return of(secret).newSeekableDecryptingChannel(sealed, data(name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] data(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    @AccessesPartialKey
    private static StreamingAead of(SecretKey secret) throws GeneralSecurityException {
        var parameters = AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                .setHkdfHashType(HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT)
                .build();
        var material = SecretBytes.copyFrom(secret.getEncoded(), InsecureSecretKeyAccess.get());
        return AesGcmHkdfStreaming.create(AesGcmHkdfStreamingKey.create(parameters, material));
    }
}
