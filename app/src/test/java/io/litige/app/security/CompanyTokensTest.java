package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens of a company's issuer, against a small issuer of our own over HTTP. */
class CompanyTokensTest {
    private RSAKey key;
    private HttpServer issuer;
    private String issuerUri;
    private JwtDecoder decoder;

    @BeforeEach
    void startIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuerUri = "http://127.0.0.1:" + issuer.getAddress().getPort();
        var keys = new JWKSet(key.toPublicJWK()).toString();
        issuer.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                 "authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuerUri)));
        issuer.createContext("/keys", exchange -> answer(exchange, keys));
        issuer.start();
        decoder = TokenDecoders.ofCompany(new TrustSettings(
                issuerUri,
                "litige",
                "roles",
                Duration.ofSeconds(30),
                List.of(),
                new TrustSettings.InternalIssuer(false, "http://127.0.0.1:8080", Duration.ofHours(1))));
    }

    @AfterEach
    void stopIssuer() {
        issuer.stop(0);
    }

    @Test
    void aProperTokenIsBelieved() throws JOSEException {
        assertThat(decoder.decode(signed(JWSAlgorithm.RS256, claims())).getSubject())
                .isEqualTo("a-42");
        assertThat(decoder.decode(signed(JWSAlgorithm.PS256, claims())).getSubject())
                .isEqualTo("a-42");
    }

    @Test
    void anotherAlgorithmIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.RS512, claims()));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refused(token.serialize());
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.RS256, claims().audience("another")));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.RS256, claims().issuer("https://elsewhere.example")));
    }

    @Test
    void clocksMayDifferByHalfAMinuteAndNoMore() throws JOSEException {
        assertThat(decoder.decode(signed(JWSAlgorithm.RS256, claims().claim("exp", in(-10)))))
                .isNotNull();
        refused(signed(JWSAlgorithm.RS256, claims().claim("exp", in(-60))));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.RS256, claims().claim("exp", null)));
    }

    @Test
    void anIdTokenByItsTypeIsRefused() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("k1")
                        .type(new JOSEObjectType("id+jwt"))
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(key));
        refused(token.serialize());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuerUri)
                .subject("a-42")
                .audience("litige")
                .claim("exp", in(300));
    }

    private String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    private static long in(int seconds) {
        return Instant.now().plusSeconds(seconds).getEpochSecond();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
