package io.litige.app.http;

import static io.litige.app.http.Running.as;
import static io.litige.app.http.Running.json;
import static io.litige.app.http.Running.key;
import static io.litige.app.http.Running.post;
import static io.litige.app.http.Running.send;
import static io.litige.app.http.Running.to;
import static io.litige.app.http.Running.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, and what those see who do not. */
class EntryTest {
    @ParameterizedTest
    @CsvSource({
        "demo-agent,AGENT", "demo-senior,SENIOR_AGENT", "demo-supervisor,SUPERVISOR",
                "demo-reviewer,INDEPENDENT_REVIEWER",
        "demo-finance,FINANCE", "demo-legal,LEGAL", "demo-quality,QUALITY_MANAGER", "demo-auditor,AUDITOR",
        "demo-admin,ADMIN", "demo-external,EXTERNAL_AGENT", "demo-integration,INTEGRATION"
    })
    void oneCallGetsATokenWithTheRole(String user, String role) {
        var claims = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token(user).split("\\.")[1]));
        assertThat(claims.get("sub").asString()).isEqualTo(user);
        assertThat(claims.get("roles").values()).singleElement().matches(name -> name.asString()
                .equals(role));
        assertThat(claims.get("demo").asBoolean()).isTrue();
    }

    @Test
    void aWrongSecretGetsNoToken() {
        var login = Base64.getEncoder()
                .encodeToString("demo-agent:guessed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = send(to("/oauth2/token")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void withoutTokenEverythingIsUnauthenticatedAsAProblem() {
        var answer = send(to("/disputes/00000000-0000-0000-0000-000000000000"));
        isProblem(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("X-Demo-Mode")).hasValue("1");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
    }

    @Test
    void aForgedTokenIsUnauthenticatedAsAProblem() {
        var parts = token("demo-agent").split("\\.");
        var forged = parts[0] + "." + token("demo-admin").split("\\.")[1] + "." + parts[2];
        isProblem(send(to("/staff").header("Authorization", "Bearer " + forged)), 401, "UNAUTHENTICATED");
    }

    @Test
    void theStaffDirectoryIsForAdministratorsOnly() {
        isProblem(send(as("demo-agent", "/staff")), 403, "FORBIDDEN");
        assertThat(json(send(as("demo-admin", "/staff"))).get("staff").size()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aChangeOfTeamsCountsFromTheNextRequestOn() {
        isProblem(send(post("demo-reviewer", "/queues/escalations/next", key(), "")), 403, "ACTION_NOT_PERMITTED");
        var put = as("demo-admin", "/staff/demo-reviewer")
                .header("Idempotency-Key", key())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"teams\": [\"care\", \"escalations\"]}"));
        assertThat(send(put).statusCode()).isEqualTo(200);
        isProblem(send(post("demo-reviewer", "/queues/escalations/next", key(), "")), 404, "QUEUE_EMPTY");
    }

    @Test
    void healthIsOpenAndMetricsAreNot() {
        assertThat(send(to("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        isProblem(send(to("/actuator/prometheus")), 401, "UNAUTHENTICATED");
        isProblem(send(as("demo-agent", "/actuator/prometheus")), 403, "FORBIDDEN");
        assertThat(send(as("demo-admin", "/actuator/prometheus")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        isProblem(send(as("demo-agent", "/nothing/here")), 404, "NOT_FOUND");
        var wrongMethod =
                as("demo-agent", "/disputes").header("Idempotency-Key", key()).DELETE();
        isProblem(send(wrongMethod), 405, "METHOD_NOT_ALLOWED");
        var wrongType = as("demo-agent", "/disputes")
                .header("Idempotency-Key", key())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello"));
        isProblem(send(wrongType), 415, "MEDIA_TYPE_UNSUPPORTED");
        assertThat(json(send(wrongMethod)).get("allowed").asString()).contains("POST");
        assertThat(json(send(wrongType)).get("allowed").asString()).contains("application/json");
        var ambiguous = send(post("demo-agent", "/disputes//claim", key(), "{}"));
        isProblem(ambiguous, 400, "INVALID_REQUEST");
        assertThat(json(ambiguous).get("allowed").asString()).contains("//");
    }

    @Test
    void everyProblemIsDescribedAtItsType() {
        var problem = json(send(to("/disputes")));
        var description = json(send(to(problem.get("type").asString())));
        assertThat(description.get("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(description.get("titre").asString()).isNotBlank();
        isProblem(send(to("/problems/no-such-problem")), 404, "NOT_FOUND");
    }

    static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).startsWith("/problems/");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).endsWith(".");
        assertThat(problem.get("requestId").asString()).hasSize(36);
    }
}
