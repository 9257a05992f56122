package io.litige.app.openapi;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of the story told in the README: one file per command or body, and per operation that takes a form. */
final class Examples {
    private final JsonMapper json = JsonMapper.builder().build();

    void add(Operation operation, String name) {
        var file = new ClassPathResource("openapi/" + name + ".json");
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
