package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.AgentId;
import io.litige.api.value.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RolesFromTokenTest {
    @Test
    void rolesAreReadFromANestedClaim() {
        var token = token(Map.of("resource_access", Map.of("litige", Map.of("roles", List.of("AGENT", "LEGAL")))));
        assertThat(new RolesFromToken("resource_access.litige.roles").roles(token))
                .containsExactlyInAnyOrder(Role.AGENT, Role.LEGAL);
    }

    @Test
    void aClaimWhoseNameHoldsDotsIsFound() {
        var token = token(Map.of("https://litige.example/roles", List.of("ADMIN")));
        assertThat(new RolesFromToken("https://litige.example/roles").roles(token))
                .containsExactly(Role.ADMIN);
    }

    @Test
    void unknownRolesAreNone() {
        var token = token(Map.of("roles", List.of("OWNER_OF_EVERYTHING", "agent", 7)));
        assertThat(new RolesFromToken("roles").roles(token)).isEmpty();
    }

    @Test
    void noTokenMakesAnybodyTheSystem() {
        assertThat(new RolesFromToken("roles").roles(token(Map.of("roles", List.of("SYSTEM")))))
                .isEmpty();
        assertThat(Pseudonym.of("https://id", "system")).isNotEqualTo(AgentId.SYSTEM);
    }

    @Test
    void aSubjectThatIsNoPseudonymBecomesOneThatDependsOnItsIssuer() {
        var first = Pseudonym.of("https://one", "jean.dupont@example.com");
        assertThat(first.value()).doesNotContain("dupont");
        assertThat(first).isEqualTo(Pseudonym.of("https://one", "jean.dupont@example.com"));
        assertThat(first).isNotEqualTo(Pseudonym.of("https://two", "jean.dupont@example.com"));
        assertThat(Pseudonym.of("https://one", "a-42").value()).isEqualTo("a-42");
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
