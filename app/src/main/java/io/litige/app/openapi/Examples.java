package io.litige.app.openapi;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of the story told in the README, one file per command. */
final class Examples {
    private final JsonMapper json = JsonMapper.builder().build();

    void add(Operation operation, Class<?> command) {
        var file = new ClassPathResource("openapi/" + command.getSimpleName() + ".json");
        if (file.exists() && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(read(file)));
        }
    }

    private Object read(ClassPathResource file) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
