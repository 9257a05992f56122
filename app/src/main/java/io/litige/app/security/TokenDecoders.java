package io.litige.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Which tokens are believed: signed by the issuer with an asymmetric key, meant for us, and valid now. */
@Configuration(proxyBeanMethods = false)
class TokenDecoders {
    private static final List<SignatureAlgorithm> ACCEPTED =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    @Bean
    JwtDecoder tokenDecoder(TrustSettings trust, ObjectProvider<RSAKey> signingKey, Clock clock) throws JOSEException {
        var decoder = trust.demo() ? ofDemo(trust, signingKey.getObject()) : ofCompany(trust);
        return new RecentTokens(decoder, trust.clockSkew(), clock);
    }

    /** Asks the issuer for its keys at the first token, so that a start does not need the issuer. */
    static JwtDecoder ofCompany(TrustSettings trust) {
        var issuer = Objects.requireNonNull(trust.issuerUri());
        var audience = Objects.requireNonNull(trust.audience(), "an issuer needs an audience");
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(algorithms -> algorithms.addAll(ACCEPTED))
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(validator(issuer, audience, trust.clockSkew()));
            return decoder;
        });
    }

    private static JwtDecoder ofDemo(TrustSettings trust, RSAKey key) throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator(trust.internalIssuer().uri(), DemoIssuer.AUDIENCE, trust.clockSkew()));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience, Duration skew) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(skew),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(audience)),
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                new JwtClaimValidator<String>("sub", sub -> sub != null && !sub.isBlank()),
                new AccessTokenType());
    }
}
