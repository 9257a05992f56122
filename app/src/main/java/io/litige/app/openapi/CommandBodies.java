package io.litige.app.openapi;

import io.litige.api.access.Step;
import io.litige.api.command.AddressedCommand;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of a command's body what its address already says. */
final class CommandBodies {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private CommandBodies() {}

    static void complete(OpenAPI api, SchemaNames names) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            var type = names.type(name);
            if (type != null && AddressedCommand.class.isAssignableFrom(type)) {
                remove(schema, "disputeId");
                Arrays.stream(Step.values())
                        .filter(step -> step.type().equals(type))
                        .forEach(step -> removeVariables(schema, step.path()));
            }
        });
    }

    private static void removeVariables(Schema<?> schema, String path) {
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            remove(schema, variables.group(1));
        }
    }

    private static void remove(Schema<?> schema, String property) {
        if (schema.getProperties() != null) {
            schema.getProperties().remove(property);
        }
        if (schema.getRequired() != null) {
            var required = schema.getRequired().stream()
                    .filter(name -> !name.equals(property))
                    .toList();
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }
}
