package io.litige.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key the demo's issuer signs with: made at first start, used again at later ones. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrCreate(Path file) {
        try {
            return RSAKey.parse(PrivateFile.readOrCreate(file, SigningKey::generate));
        } catch (ParseException e) {
            throw new IllegalStateException("no signing key in " + file, e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }
}
