package io.litige.app.http;

import io.litige.api.command.AddressedCommand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes a command's body with what the path says: its dispute, and every path variable that bears the name of a
 * part of the command. A body must not bring these itself. Without a dispute in the path, the request id gives it, so
 * that a repeated registration meets the same dispute.
 */
@RestControllerAdvice
class PathIntoCommand extends RequestBodyAdviceAdapter {
    private static final String DISPUTE = "disputeId";

    private final JsonMapper json;
    private final Validator validator;
    private final HttpServletRequest request;

    PathIntoCommand(JsonMapper json, Validator validator, HttpServletRequest request) {
        this.json = json;
        this.validator = validator;
        this.request = request;
    }

    /** Names of the command's parts that a body never brings: its dispute and whatever the path gives. */
    static List<String> given(Class<?> command, Iterable<String> pathVariables) {
        var names = new java.util.TreeSet<String>(List.of(DISPUTE));
        pathVariables.forEach(names::add);
        return Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(names::contains)
                .toList();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AddressedCommand.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var headers = input.getHeaders();
        var completed = complete(input.getBody().readAllBytes(), parameter.getParameterType());
        return new HttpInputMessage() {
            @Override
            public ByteArrayInputStream getBody() {
                return new ByteArrayInputStream(completed);
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }

    private byte[] complete(byte[] body, Class<?> command) {
        if (!(tree(body) instanceof ObjectNode object)) {
            throw new BadRequest(Fault.MALFORMED_JSON, Map.of("expected", "an object"));
        }
        var path = pathVariables();
        for (var name : given(command, path.keySet())) {
            if (object.has(name)) {
                throw new BadRequest(Fault.MALFORMED_JSON, Map.of("pointer", "/" + name, "givenBy", "the path"));
            }
            object.put(name, path.getOrDefault(name, RequestId.of(request).toString()));
        }
        request.setAttribute(JsonMistakes.ATTRIBUTE, new JsonMistakes(json, validator, object, command));
        return write(object);
    }

    private @Nullable Object tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableJson(e);
        }
    }

    private byte[] write(ObjectNode object) {
        try {
            return json.writeValueAsBytes(object);
        } catch (JacksonException e) {
            throw new UnreadableJson(e);
        }
    }

    private Map<String, String> pathVariables() {
        var variables = new TreeMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }
}
