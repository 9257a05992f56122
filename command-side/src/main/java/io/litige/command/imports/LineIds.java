package io.litige.command.imports;

import com.fasterxml.uuid.Generators;
import io.litige.api.value.DisputeId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of what a line brings in. The dispute's comes from the source system and its key there, so that the same report
 * always meets the same dispute; the request's from the content as well, so that the dispute itself recognises the same
 * line and refuses another one under the same key.
 */
final class LineIds {
    private static final UUID DISPUTES = UUID.fromString("8f2d7c1e-3b54-5d0a-9c6e-2a1f4b7d9e30");
    private static final UUID REQUESTS = UUID.fromString("c35b1e86-70da-5f42-8d19-6e0c9a2b4f71");
    private static final String MAC = "HmacSHA256";

    private final String system;
    private final SecretKeySpec secret;

    /**
     * @param secret keys the fingerprint of the content: request ids stand in events for ever, and must not let anybody
     *     test a guess at an erased text
     */
    LineIds(String system, byte[] secret) {
        this.system = system;
        this.secret = new SecretKeySpec(secret, MAC);
    }

    DisputeId dispute(String key) {
        return new DisputeId(Generators.nameBasedGenerator(DISPUTES).generate(named(key)));
    }

    UUID request(String key, String content) {
        return Generators.nameBasedGenerator(REQUESTS).generate(named(key) + '\u001f' + fingerprint(content));
    }

    private String named(String key) {
        return system + '\u001f' + key;
    }

    private String fingerprint(String content) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
