package io.litige.command.imports;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every mapping there is, by name: the files {@code imports/*.yml} on the class path. */
@Component
class Mappings {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Mapping> byName = new TreeMap<>();

    Mappings() {
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:imports/*.yml"))
                    .map(Mappings::read)
                    .forEach(mapping -> byName.put(mapping.name(), mapping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<Mapping> all() {
        return byName.values();
    }

    /**
     * @throws Rejected MAPPING_UNKNOWN, with the names there are
     */
    Mapping named(String name) {
        var mapping = byName.get(name);
        if (mapping == null) {
            throw Rejected.because(Code.MAPPING_UNKNOWN, Map.of("allowed", String.join(", ", byName.keySet())));
        }
        return mapping;
    }

    private static Mapping read(Resource resource) {
        try (var in = resource.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return checked(STRICT.convertValue(tree, Mapping.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field nobody reads would be lost in silence. */
    private static Mapping checked(Mapping mapping) {
        var filled = new java.util.TreeSet<>(mapping.fields().keySet());
        if (mapping.cases() != null) {
            mapping.cases().forEach(c -> filled.addAll(c.fields().keySet()));
        }
        filled.removeAll(LineMapper.FIELDS);
        if (!filled.isEmpty() || mapping.column(mapping.source().key()).isEmpty()) {
            throw new IllegalStateException("import mapping " + mapping.name() + " fills unknown fields " + filled
                    + " or has no column " + mapping.source().key());
        }
        return mapping;
    }
}
