package io.litige.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * One protected text with its salt and place, in the encoded form over which its commitment is taken (RFC 9901): hashing
 * the encoded text leaves no question of canonical JSON open.
 *
 * @param encoded base64url of {@code ["<salt>","<json pointer>","<text>"]}
 */
record Disclosure(String encoded) {
    private static final int SALT = 16;
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int VALUE = 2;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Whoever offers it first, asked for once: to look for it took as long as to decrypt. */
    private static final Provider PROVIDER = provider();

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    static Disclosure of(String pointer, String text) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var json = JSON.writeValueAsBytes(List.of(URL.encodeToString(salt), pointer, text));
        return new Disclosure(URL.encodeToString(json));
    }

    /**
     * @throws IllegalStateException when the ciphertext or its key was changed, or it belongs to another commitment
     */
    static Disclosure decrypted(String ciphertext, String commitment, SecretKey key) {
        try {
            var bytes = Base64.getDecoder().decode(ciphertext);
            var cipher = Cipher.getInstance(CIPHER, PROVIDER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, IV));
            cipher.updateAAD(ascii(commitment));
            var disclosure =
                    new Disclosure(new String(cipher.doFinal(bytes, IV, bytes.length - IV), StandardCharsets.US_ASCII));
            if (!MessageDigest.isEqual(ascii(disclosure.commitment()), ascii(commitment))) {
                throw new IllegalStateException("a protected text does not match its commitment " + commitment);
            }
            return disclosure;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a protected text does not open: " + commitment, e);
        }
    }

    /** What stands in the payload in place of the text, 43 characters. */
    String commitment() {
        try {
            return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Base64 of initialisation vector, ciphertext and tag; bound to the commitment.
     *
     * @param commitment of this disclosure
     */
    String encrypted(SecretKey key, String commitment) {
        try {
            var iv = new byte[IV];
            RANDOM.nextBytes(iv);
            var cipher = Cipher.getInstance(CIPHER, PROVIDER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(ascii(commitment));
            var sealed = cipher.doFinal(ascii(encoded));
            var all = Arrays.copyOf(iv, IV + sealed.length);
            System.arraycopy(sealed, 0, all, IV, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot protect a text", e);
        }
    }

    String text() {
        return JSON.readTree(Base64.getUrlDecoder().decode(encoded)).get(VALUE).stringValue();
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "▮";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
