package io.litige.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.litige.app.wiring.DataDirectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The issuer inside this process, for trying the product on one machine: ten users, tokens by client credentials only. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDemoIssuer.class)
class DemoIssuer {
    /** What the demo's tokens are meant for. */
    static final String AUDIENCE = "litige";

    static final String CREDENTIALS = "DEMO-CREDENTIALS.txt";

    private static final String KEY = "token-signing.jwk";

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http) {
        return http.securityMatcher("/oauth2/**", "/.well-known/oauth-authorization-server")
                .with(new OAuth2AuthorizationServerConfigurer(), Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    RSAKey signingKey(DataDirectory data) {
        return SigningKey.readOrCreate(data.keys().resolve(KEY));
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    AuthorizationServerSettings issuerSettings(TrustSettings trust) {
        return AuthorizationServerSettings.builder()
                .issuer(trust.internalIssuer().uri())
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgetfulAuthorizations();
    }

    @Bean
    PasswordEncoder secretEncoder() {
        return new RandomSecretEncoder();
    }

    @Bean
    RegisteredClientRepository demoUsers(
            DataDirectory data, ServerProperties server, TrustSettings trust, PasswordEncoder encoder) {
        int port = Objects.requireNonNullElse(server.getPort(), 8080);
        var secrets =
                DemoCredentials.readOrCreate(credentials(data), "http://127.0.0.1:%d/oauth2/token".formatted(port));
        return new InMemoryRegisteredClientRepository(Arrays.stream(DemoUser.values())
                .map(user -> client(user, secrets, trust, encoder))
                .toList());
    }

    /** Puts the user's role into the token and marks it as the demo's. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims() {
        return token -> Arrays.stream(DemoUser.values())
                .filter(user -> user.id().equals(token.getRegisteredClient().getClientId()))
                .forEach(user -> token.getClaims()
                        .audience(List.of(AUDIENCE))
                        .claim("roles", List.of(user.role().name()))
                        .claim("demo", true));
    }

    static Path credentials(DataDirectory data) {
        return data.root().resolve(CREDENTIALS);
    }

    private static RegisteredClient client(
            DemoUser user, Map<String, String> secrets, TrustSettings trust, PasswordEncoder encoder) {
        return RegisteredClient.withId(user.id())
                .clientId(user.id())
                .clientSecret(Objects.requireNonNull(encoder.encode(secrets.get(user.id()))))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(trust.internalIssuer().tokenLife())
                        .build())
                .build();
    }
}
