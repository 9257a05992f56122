package io.litige.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.app.http.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The published description is the one in docs, and complete enough for a generated client. */
class OpenApiTest {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNode API = Running.json(Running.send(Running.to("/v3/api-docs")));

    @Test
    void aChangeOfTheInterfaceIsAnnounced() throws IOException {
        var now = JSON.writeValueAsString(API) + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(FILE, now);
        }
        assertThat(Files.readString(FILE))
                .as("The interface changed. If that is meant, run mvn -pl app -am test -Dtest=OpenApiTest"
                        + " -Dopenapi.update=true -Dsurefire.failIfNoSpecifiedTests=false, commit docs/openapi.json,"
                        + " and tell it in the changelog.")
                .isEqualTo(now);
    }

    @Test
    void everyStepHasAnOperationWithItsHeadersAndProblems() {
        for (var step : Step.values()) {
            if (!step.path().isEmpty()) {
                var operation = API.at("/paths/" + step.path().replace("/", "~1") + "/post");
                assertThat(operation.isMissingNode()).as(step.path()).isFalse();
                assertThat(names(operation.get("parameters"))).as(step.path()).contains("Idempotency-Key");
                assertThat(names(operation.get("parameters")).contains("If-Match"))
                        .as(step.path())
                        // A file is a form and an addition: nothing to decide on.
                        .isEqualTo(!step.phases().isEmpty() && step != Step.ADD_EVIDENCE);
                assertThat(operation.get("responses").propertyNames())
                        .as(step.path())
                        .contains("401", "403", "404", "409", "412", "422", "428", "429");
            }
        }
    }

    @Test
    void everyBodyHasAnExample() {
        API.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> method.getValue()
                        .at("/requestBody/content")
                        .properties()
                        .forEach(content -> assertThat(content.getValue().has("example"))
                                .as(method.getKey() + " " + path.getKey())
                                .isTrue())));
    }

    @Test
    void operationIdsAreUniqueAndEveryPathVariableIsDescribed() {
        var ids = new ArrayList<String>();
        API.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    ids.add(method.getValue().get("operationId").asString());
                    path.getKey().transform(OpenApiTest::variables).forEach(name -> assertThat(
                                    names(method.getValue().get("parameters")))
                            .contains(name));
                }));
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.matches(".*_\\d+"));
    }

    @Test
    void commandsDoNotAskForWhatTheirAddressSays() {
        var schemas = API.at("/components/schemas");
        for (var step : Step.values()) {
            var schema = schemas.get(step.command());
            if (schema != null) {
                var addressed = new ArrayList<>(variables(step.path()));
                addressed.add("disputeId");
                assertThat(schema.get("properties").propertyNames()).doesNotContainAnyElementsOf(addressed);
            }
        }
        assertThat(schemas.at("/Registration/required").values())
                .extracting(JsonNode::asString)
                .contains("customer", "summary", "grounds")
                .doesNotContain("product");
        assertThat(schemas.at("/Money/properties/amount/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/Receipt/properties/disputeId/format").asString())
                .isEqualTo("uuid");
    }

    @Test
    void noTypeOfTheServerIsAskedOfAClient() {
        assertThat(API.at("/components/schemas").propertyNames())
                .noneMatch(name -> name.contains("Controller") || name.contains("Emitter"));
    }

    private static Set<String> names(JsonNode parameters) {
        var names = new TreeSet<String>();
        if (parameters != null) {
            parameters.forEach(parameter -> names.add(parameter.get("name").asString()));
        }
        return names;
    }

    private static List<String> variables(String path) {
        return java.util.regex.Pattern.compile("\\{([^}]+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
