package io.litige.app.openapi;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.query.Seen;
import io.litige.api.value.Protected;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the interface as a whole says about itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Call.class, Actor.class, Seen.class)
                .replaceWithClass(Duration.class, String.class)
                // Callers meet a protected text as text, or as the mark of an erased one.
                .replaceWithClass(Protected.class, String.class);
    }

    /** One per Java process, as is the library's own registry of resolvers that asks it. */
    private static final SchemaNames NAMES = new SchemaNames();

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        ModelResolver.enumsAsRef = true;
        return new ModelResolver(mappers.jsonMapper(), NAMES);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Litige").version("1").description("""
                                Disputes with customers, from the first call to the exported timeline.

                                Every write carries an Idempotency-Key; a repetition gives the same answer and changes \
                                nothing twice. Writes that depend on a state carry If-Match with the version they were \
                                decided on. A write's answer carries Litige-Seen; a query sent with it shows that write. \
                                Whatever is refused is told as a problem (RFC 9457) with facts and every violation."""))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(
                                "demo",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .description("The demo's own issuer; a company uses its own.")
                                        .flows(new OAuthFlows()
                                                .clientCredentials(new OAuthFlow()
                                                        .tokenUrl("/oauth2/token")
                                                        .scopes(new Scopes())))))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("demo"));
    }

    @Bean
    GlobalOpenApiCustomizer completion() {
        return this::complete;
    }

    private void complete(OpenAPI api) {
        RecordSchemas.complete(schemas(api), NAMES);
        CommandBodies.complete(api, NAMES);
        Paths.complete(api);
        ProblemAnswers.complete(api);
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/problems") || path.startsWith("/ratings/")) {
                item.readOperations().forEach(operation -> operation.setSecurity(List.of()));
            }
        });
    }

    private static Map<String, Schema<?>> schemas(OpenAPI api) {
        var schemas = new TreeMap<String, Schema<?>>();
        api.getComponents().getSchemas().forEach(schemas::put);
        return schemas;
    }
}
