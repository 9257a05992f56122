package io.litige.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems every operation can answer with, described once. */
final class ProblemAnswers {
    private static final Map<String, String> READS = ordered(
            "400", "The request breaks the form it must have.",
            "401", "No valid token was sent.",
            "403", "The caller's role does not allow this.",
            "404", "There is no such thing, or none the caller may know of.",
            "429", "Too many requests; Retry-After says how long to wait.",
            "503", "Not now; Retry-After says how long to wait.");
    private static final Map<String, String> WRITES = ordered(
            "409", "Not now, or not any more: the state forbids it, or somebody else was faster.",
            "412", "The dispute changed since the version in If-Match.",
            "413", "The body is too large.",
            "415", "The body's media type is not accepted.",
            "422", "A rule says no; violations lists every one.",
            "428", "If-Match is missing.",
            "504", "The outcome is unknown: repeat with the same Idempotency-Key.");

    private ProblemAnswers() {}

    static void complete(OpenAPI api) {
        describe(api.getComponents());
        api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ProblemAnswers::complete));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        READS.keySet().forEach(status -> refer(operation.getResponses(), status));
        if (method != PathItem.HttpMethod.GET) {
            WRITES.keySet().forEach(status -> refer(operation.getResponses(), status));
        }
    }

    private static void refer(ApiResponses responses, String status) {
        responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
    }

    private static void describe(Components components) {
        components.addSchemas("Violation", violation());
        components.addSchemas("Problem", problem());
        READS.forEach((status, text) -> components.addResponses("Problem" + status, response(status, text)));
        WRITES.forEach((status, text) -> components.addResponses("Problem" + status, response(status, text)));
    }

    private static ApiResponse response(String status, String text) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        var response = new ApiResponse().description(text).content(content);
        return List.of("429", "503").contains(status)
                ? response.addHeaderObject(
                        "Retry-After",
                        new io.swagger.v3.oas.models.headers.Header()
                                .description("Seconds.")
                                .schema(new IntegerSchema()))
                : response;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457. The facts of the case stand beside these members, under names of their own.")
                .addProperty(
                        "type", text("Address that describes this kind of problem.", "/problems/authority-exceeded"))
                .addProperty(
                        "title",
                        text(
                                "The same for every problem of this type; French where Accept-Language prefers it.",
                                "The amount is above the mandate"))
                .addProperty("status", new IntegerSchema().format("int32").example(403))
                .addProperty(
                        "detail",
                        text(
                                "This case in a sentence.",
                                "The amount is above the mandate: asked 150.00 EUR, limit 100.00 EUR."))
                .addProperty("instance", new StringSchema())
                .addProperty("code", text("Stable name of the type.", "AUTHORITY_EXCEEDED"))
                .addProperty(
                        "advice",
                        text(
                                "What is allowed instead, in the language of the title.",
                                "Stay within the limit, or ask for an approval and name it in the command."))
                .addProperty("requestId", new StringSchema().format("uuid"))
                .addProperty(
                        "violations", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Violation")))
                .additionalProperties(true)
                .required(List.of("type", "title", "status", "detail", "code", "requestId"));
    }

    private static Schema<?> violation() {
        return new ObjectSchema()
                .description("One of the things wrong with a request.")
                .addProperty(
                        "pointer", text("JSON pointer into the body, where there is one place.", "/dispute/summary"))
                .addProperty("code", text("What is wrong.", "NOT_BLANK"))
                .addProperty("detail", new StringSchema())
                .addProperty("facts", new ObjectSchema().additionalProperties(new StringSchema()))
                .addProperty("advice", text("What is allowed instead.", "Offer it free of charge."))
                .required(List.of("code", "detail", "facts"));
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
