package io.litige.app.http;

import io.litige.api.access.Sight;
import io.litige.app.security.Caller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The last gate of every JSON answer, whichever controller gave it: for a caller who works for another company each
 * amount is masked, as data and in sentences (requirement 46). Whoever adds a door need not think of it.
 */
@RestControllerAdvice
class OutsideAnswers implements ResponseBodyAdvice<Object> {
    static final String MASK = "▮";

    private static final Set<String> MONEY = Set.of("amount", "currency");
    private static final String NUMBER = "\\d(?:[\\d.,\u00a0\u202f]|[\u00a0\u202f ](?=\\d{3}))*";
    private static final String SIGN = "(?:€|\\$|£|\\b(?:EUR|USD|GBP|CHF|euros?)\\b)";
    private static final String GAP = "[\\s\u00a0\u202f]*";
    private static final Pattern AMOUNT = Pattern.compile("(?i)" + SIGN + GAP + NUMBER + "|" + NUMBER + GAP + SIGN);

    private final JsonMapper web;
    private final JsonMapper plain = JsonMapper.builder().build();
    private final Door door;

    OutsideAnswers(JsonMapper web, Door door) {
        this.web = web;
        this.door = door;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !outside(request)) {
            return body;
        }
        return body instanceof ProblemDetail problem ? masked(problem) : tree(body);
    }

    /** A problem keeps its own form; what it tells is masked. */
    private ProblemDetail masked(ProblemDetail problem) {
        var detail = problem.getDetail();
        problem.setDetail(detail == null ? null : masked(detail));
        var facts = problem.getProperties();
        if (facts != null) {
            facts.replaceAll((name, fact) -> fact == null ? null : tree(fact));
        }
        return problem;
    }

    private JsonNode tree(Object body) {
        return masked(plain.readTree(web.writeValueAsBytes(body)));
    }

    private boolean outside(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                && door.caller(servlet.getServletRequest())
                        .map(Caller::actor)
                        .filter(actor -> Sight.of(actor).outside())
                        .isPresent();
    }

    private static JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> masked(object);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, masked(array.get(i)));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(masked(text.stringValue()));
            default -> node;
        };
    }

    private static JsonNode masked(ObjectNode object) {
        if (object.size() == MONEY.size() && MONEY.stream().allMatch(object::has)) {
            return object.put("amount", MASK);
        }
        object.propertyNames().stream().toList().forEach(name -> object.set(name, masked(object.get(name))));
        return object;
    }

    /** The same sentence without its amounts. */
    static String masked(String text) {
        return AMOUNT.matcher(text).replaceAll(MASK);
    }
}
