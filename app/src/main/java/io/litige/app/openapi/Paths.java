package io.litige.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.regex.Pattern;

/** Adds to each address what no method of a controller names: variables that go into commands, keys, answers' headers. */
final class Paths {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private Paths() {}

    static void complete(OpenAPI api) {
        severalSegments(api);
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            variables(path, operation);
            if (method != PathItem.HttpMethod.GET && !path.startsWith("/ratings/")) {
                operation.addParametersItem(Operations.idempotencyKey());
            }
            receipt(operation);
        }));
    }

    /** OpenAPI has no word for a variable that goes on to the end of an address. */
    private static void severalSegments(OpenAPI api) {
        var paths = new io.swagger.v3.oas.models.Paths();
        api.getPaths().forEach((path, item) -> paths.addPathItem(path.replace("{*", "{"), item));
        api.setPaths(paths);
    }

    private static void variables(String path, Operation operation) {
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            var name = variables.group(1);
            var known = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
            if (known.stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
                operation.addParametersItem(variable(name));
            }
        }
    }

    private static Parameter variable(String name) {
        var schema = new StringSchema();
        if (name.equals("disputeId")) {
            schema.format("uuid");
        }
        return new Parameter().in("path").name(name).required(true).schema(schema);
    }

    private static void receipt(Operation operation) {
        operation.getResponses().values().stream().filter(Paths::isReceipt).forEach(answer -> {
            answer.addHeaderObject("ETag", header("Version of the dispute after this write, for If-Match.", "\"d12\""));
            answer.addHeaderObject("Litige-Seen", header("Send it with queries that must show this write.", null));
            answer.addHeaderObject("Location", header("The dispute, when something was created.", null));
            answer.addHeaderObject("Idempotency-Replayed", header("true when this is the answer of before.", null));
        });
    }

    private static boolean isReceipt(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && "#/components/schemas/Receipt"
                                        .equals(media.getSchema().get$ref()));
    }

    private static Header header(String description, @org.jspecify.annotations.Nullable String example) {
        var schema = new StringSchema();
        if (example != null) {
            schema.example(example);
        }
        return new Header().description(description).schema(schema);
    }
}
