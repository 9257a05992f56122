package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.value.Role;
import io.litige.app.product.Answer;
import io.litige.app.product.ProductProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The invariants once more, over HTTP alone: whatever is called in whatever order by whomever, an answer is a success
 * that moves the dispute on or a refusal that says why and what is allowed and leaves it where it was; nobody who owns an
 * open dispute is lost; and the timeline holds every event.
 */
class RandomCallsTest {
    private static final int CALLS = 400;
    private static final int DISPUTES = 3;
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> OPEN = Set.of("REGISTERED", "ACKNOWLEDGED", "ASSESSING", "NEGOTIATING", "AGREED");
    private static final Set<String> CLOSED_FOR_GOOD = Set.of("CLOSED", "EXTERNAL", "ASSESSING");

    /** Ids inside a dispute begin with a letter of their own. */
    private static final Map<String, String> FIRST = Map.of(
            "proposal",
            "P1",
            "remedy",
            "R1",
            "approval",
            "A1",
            "promise",
            "W1",
            "ground",
            "G1",
            "waiting",
            "Q1",
            "publication",
            "X1",
            "matter",
            "M-2030-7",
            "counterProposal",
            "K1");

    private final ProductProcess product = ProductProcess.shared();
    private final Random random;
    private final long seed;

    RandomCallsTest() {
        seed = new Random().nextLong();
        random = new Random(seed);
    }

    /** An operation of the interface's own description, with the example it gives. */
    private record Operation(String path, String body, List<String> users) {}

    private static final class Known {
        private final String id;
        private long version;
        private JsonNode face;

        private Known(String id, long version, JsonNode face) {
            this.id = id;
            this.version = version;
            this.face = face;
        }

        private String phase() {
            return face.at("/phase").asString("");
        }
    }

    @Test
    void whateverIsCalled() {
        var operations = operations();
        var disputes = new ArrayList<Known>();
        for (int number = 0; number < DISPUTES; number++) {
            var opened = done(
                    product.as("demo-agent").post("/disputes", Story.registration("C-random-" + seed + number)), 201);
            disputes.add(new Known(opened.at("/disputeId"), opened.version(), face(opened.at("/disputeId"), opened)));
        }
        var answers = new HashMap<Boolean, Integer>();
        for (int call = 0; call < CALLS; call++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var done = call(disputes.get(random.nextInt(DISPUTES)), operation);
            answers.merge(done, 1, Integer::sum);
        }
        assertThat(answers.getOrDefault(true, 0))
                .as("successes with seed %d", seed)
                .isGreaterThan(CALLS / 20);
        disputes.forEach(this::isWholeOnTheTimeline);
    }

    private boolean call(Known dispute, Operation operation) {
        var user = operation.users().get(random.nextInt(operation.users().size()));
        var path = PART.matcher(operation.path().replace("{disputeId}", dispute.id))
                .replaceAll(part -> FIRST.getOrDefault(part.group(1), "F1"));
        var answer = product.as(user).post(path, operation.body(), dispute.version);
        var what = "seed %d, %s by %s in %s: %s".formatted(seed, path, user, dispute.phase(), answer.text());
        if (answer.status() / 100 != 2) {
            refused(answer, what);
            assertThat(face(dispute.id, dispute.version).at("/version").asLong(-1))
                    .as(what)
                    .isEqualTo(dispute.version);
            return false;
        }
        assertThat(answer.version()).as(what).isGreaterThan(dispute.version);
        var before = dispute.phase();
        boolean owned = dispute.face.at("/owner").isString();
        dispute.version = answer.version();
        dispute.face = face(dispute.id, dispute.version);
        assertThat(dispute.face.at("/version").asLong()).as(what).isEqualTo(dispute.version);
        if (before.equals("CLOSED")) {
            assertThat(CLOSED_FOR_GOOD).as(what).contains(dispute.phase());
        }
        if (owned && OPEN.contains(before) && OPEN.contains(dispute.phase())) {
            assertThat(dispute.face.at("/owner").isString())
                    .as("owner lost: " + what)
                    .isTrue();
        }
        return true;
    }

    private static void refused(Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(400, 428);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.at("/code")).as(what).isNotEmpty();
        assertThat(answer.at("/advice") + answer.json().at("/violations"))
                .as("allowed instead: " + what)
                .isNotEmpty();
    }

    private void isWholeOnTheTimeline(Known dispute) {
        var timeline = product.as("demo-legal").get("/disputes/" + dispute.id + "/timeline?limit=500&language=fr");
        assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
        assertThat(timeline.json().at("/total").asLong()).as("seed %d", seed).isEqualTo(dispute.version + 1);
        assertThat(timeline.json().at("/missing")).as("seed %d", seed).isEmpty();
        assertThat(timeline.json().at("/entries"))
                .allSatisfy(entry -> assertThat(entry.at("/told/fr").asString(""))
                        .as("seed %d: %s", seed, entry)
                        .isNotBlank());
    }

    private JsonNode face(String id, Answer written) {
        return face(id, written.version());
    }

    private JsonNode face(String id, long version) {
        return done(product.as("demo-supervisor").get("/disputes/" + id, id + "@" + version))
                .json();
    }

    private List<Operation> operations() {
        var described = done(product.as("demo-agent").get("/v3/api-docs")).json();
        var bodies = new HashMap<String, Operation>();
        for (var path : described.get("paths").properties()) {
            var content = path.getValue().at("/post/requestBody/content/application~1json");
            var command = content.at("/schema/$ref").asString("").replaceFirst(".*/", "");
            if (path.getKey().startsWith("/disputes/{disputeId}/") && !command.isEmpty()) {
                var example = content.at("/example");
                bodies.put(
                        command,
                        new Operation(path.getKey(), example.isMissingNode() ? "{}" : example.toString(), List.of()));
            }
        }
        return Arrays.stream(Step.values())
                .filter(step -> bodies.containsKey(step.command()))
                .map(step -> {
                    var bare = Objects.requireNonNull(bodies.get(step.command()));
                    return new Operation(bare.path(), bare.body(), users(step));
                })
                .toList();
    }

    /** Three times somebody who may, once anybody. */
    private static List<String> users(Step step) {
        var users = step.action().callers().stream().map(RandomCallsTest::user).collect(Collectors.toList());
        if (users.isEmpty()) {
            users.add("demo-agent");
        }
        var all = new ArrayList<>(users);
        all.addAll(users);
        all.addAll(users);
        all.add("demo-auditor");
        return all;
    }

    private static String user(Role role) {
        return switch (role) {
            case AGENT -> "demo-agent";
            case SENIOR_AGENT -> "demo-senior";
            case INDEPENDENT_REVIEWER -> "demo-reviewer";
            case QUALITY_MANAGER -> "demo-quality";
            case INTEGRATION -> "demo-integration";
            case SUPERVISOR, FINANCE, LEGAL, AUDITOR -> "demo-" + role.name().toLowerCase(Locale.ROOT);
            default -> "demo-agent";
        };
    }
}
