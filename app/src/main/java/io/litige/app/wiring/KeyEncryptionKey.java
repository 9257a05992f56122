package io.litige.app.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all others, by AES key wrap with padding (RFC 5649). It never lies in a database. */
final class KeyEncryptionKey {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final SecretKey secret;
    private final String id;

    private KeyEncryptionKey(SecretKey secret) {
        this.secret = secret;
        this.id = idOf(secret);
    }

    /** From the configured key store, or from the data directory, where it is made at the first start. */
    static KeyEncryptionKey load(LitigeProperties.Kek kek, DataDirectory directory) {
        try {
            return new KeyEncryptionKey(
                    kek.keystore() == null
                            ? generated(directory.keys().resolve("kek"))
                            : fromKeystore(kek, kek.keystore()));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupRefused(
                    "The key encryption key cannot be read: " + e.getMessage(),
                    "Check litige.keyvault.kek.* and the rights on the file.",
                    e);
        }
    }

    /** A MAC under a key of its own for that purpose, which follows from this one. */
    byte[] mac(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secretOf(purpose));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private SecretKeySpec secretOf(String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal(("litige/" + purpose).getBytes(StandardCharsets.US_ASCII)), "HmacSHA256");
    }

    /** Recognises the key without telling it. */
    String id() {
        return id;
    }

    byte[] wrap(SecretKey key) {
        try {
            var cipher = Cipher.getInstance("AES/KWP/NoPadding");
            cipher.init(Cipher.WRAP_MODE, secret);
            return cipher.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    SecretKey unwrap(byte[] wrapped) {
        try {
            var cipher = Cipher.getInstance("AES/KWP/NoPadding");
            cipher.init(Cipher.UNWRAP_MODE, secret);
            return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped key does not open under key encryption key " + id, e);
        }
    }

    private static SecretKey generated(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.create(file, Base64.getEncoder().encode(bytes));
        }
        return new SecretKeySpec(
                Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
    }

    private static SecretKey fromKeystore(LitigeProperties.Kek kek, Path file)
            throws IOException, GeneralSecurityException {
        var password = kek.password() == null ? new char[0] : kek.password().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        if (store.getKey(kek.alias(), password) instanceof SecretKey key) {
            return key;
        }
        throw new GeneralSecurityException("no secret key under the alias " + kek.alias());
    }

    private static String idOf(SecretKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("litige/kek\n".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key.getEncoded()), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
