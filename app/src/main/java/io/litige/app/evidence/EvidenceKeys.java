package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Destroyed;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.app.wiring.KeyVault;
import io.litige.app.wiring.KeyVault.Key;
import io.litige.app.wiring.KeyVault.Scope;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names and keys of contents. A name is a keyed hash of the content, under a key of the dispute: the same content has one
 * name in a dispute and others elsewhere, and without the key it tells nothing of the content. Each content has a key of
 * its own. All of them go with the keys of the dispute's texts.
 */
final class EvidenceKeys {
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})/([0-9a-f]{2})/(\\2[0-9a-f]{62})\\.v1");
    private static final String PURPOSE = "litige/evidence/v1\n";

    private final KeyVault vault;

    EvidenceKeys(KeyVault vault) {
        this.vault = vault;
    }

    /**
     * @param sha256 lower-case hex digest of the content
     * @throws Destroyed when the dispute's keys are
     */
    String name(DisputeId dispute, String sha256) throws Destroyed {
        var key = made(new Scope(dispute.value(), dispute.value(), DataClass.PERSONAL));
        var hash = HexFormat.of().formatHex(mac(secret(key, dispute), PURPOSE + sha256));
        return dispute + "/" + hash.substring(0, 2) + "/" + hash + ".v1";
    }

    /** Whether it has the form of a name. */
    static boolean names(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The key to seal the content of that name with.
     *
     * @throws Destroyed when the dispute's keys are
     */
    Key sealing(String name) throws Destroyed {
        var key = made(scope(name));
        secret(key, dispute(name));
        return key;
    }

    /** The key with that id when it is the one of that name; null otherwise. Without secret once destroyed. */
    @Nullable
    Key opening(String name, UUID id) {
        var key = vault.find(List.of(id)).get(id);
        return key == null || !key.scope().equals(scope(name)) ? null : key;
    }

    static DisputeId dispute(String name) {
        return DisputeId.of(name.substring(0, name.indexOf('/')));
    }

    private Key made(Scope scope) {
        return Objects.requireNonNull(vault.keysFor(Set.of(scope)).get(scope));
    }

    /** What the key is about is the content itself: the first half of its name stands for it. */
    private static Scope scope(String name) {
        var hash = NAME.matcher(name);
        if (!hash.matches()) {
            throw new IllegalArgumentException("no name of a content: " + name);
        }
        var bits = hash.group(3);
        var subject = new UUID(Long.parseUnsignedLong(bits, 0, 16, 16), Long.parseUnsignedLong(bits, 16, 32, 16));
        return new Scope(subject, dispute(name).value(), DataClass.PERSONAL);
    }

    private static SecretKey secret(Key key, DisputeId dispute) throws Destroyed {
        var secret = key.secret();
        if (secret == null) {
            throw new Destroyed(dispute);
        }
        return secret;
    }

    private static byte[] mac(SecretKey secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
