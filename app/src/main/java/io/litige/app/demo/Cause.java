package io.litige.app.demo;

import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.OriginKind;
import io.litige.api.value.RemedyKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that goes wrong again and again, with what customers say about it and what we then find.
 *
 * @param detail defect, failing or financial reason, by kind
 * @param remedy what usually settles it
 */
record Cause(
        String code,
        String product,
        JourneyStage stage,
        GroundKind kind,
        String detail,
        OriginKind origin,
        RemedyKind remedy,
        String summary,
        String said,
        String found) {

    /** All causes, most frequent first. */
    static List<Cause> all() {
        try (InputStream in = Objects.requireNonNull(Cause.class.getResourceAsStream("/demo/causes.yml"))) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JsonMapper.builder().build().convertValue(tree, new TypeReference<List<Cause>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
