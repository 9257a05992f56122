package io.litige.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.command.LegalFileCommand.WritePrivilegedNote;
import io.litige.app.http.Running;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every example of the description is a body its address accepts. */
class ExamplesTest {
    private static final List<String> FROM_PATH = List.of(
            "disputeId",
            "proposal",
            "counterProposal",
            "approval",
            "remedy",
            "promise",
            "publication",
            "answer",
            "notice",
            "matter",
            "item",
            "booking",
            "custody",
            "fact",
            "draft",
            "restatement",
            "followUp",
            "step",
            "participant",
            "ground",
            "claim",
            "waiting",
            "contribution",
            "communication",
            "export",
            "request");

    /** Every body of a command; what comes as a form is described only. */
    static Stream<Class<?>> commands() {
        return Stream.concat(
                Arrays.stream(Step.values())
                        .filter(step -> !step.path().isEmpty() && step != Step.ADD_EVIDENCE)
                        .map(Step::type),
                Stream.of(WritePrivilegedNote.class));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExampleIsAccepted(Class<?> type) throws IOException {
        var json = Running.APPLICATION.getBean(JsonMapper.class);
        try (var content = file(type).getInputStream()) {
            var body = (ObjectNode) json.readTree(content);
            for (var part : type.getRecordComponents()) {
                if (FROM_PATH.contains(part.getName()) && !body.has(part.getName())) {
                    body.put(part.getName(), "00000000-0000-0000-0000-000000000001");
                }
            }
            var command = json.treeToValue(body, type);
            assertThat(Running.APPLICATION.getBean(Validator.class).validate(command))
                    .isEmpty();
        }
    }

    private static ClassPathResource file(Class<?> type) {
        return new ClassPathResource("openapi/" + type.getSimpleName() + ".json");
    }
}
