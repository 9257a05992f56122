package io.litige.app.http;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Writes places in a body as JSON pointers (RFC 6901). */
final class Pointer {
    private Pointer() {}

    static String of(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/');
            pointer.append(step.getPropertyName() == null ? step.getIndex() : escape(step.getPropertyName()));
        }
        return pointer.toString();
    }

    /**
     * @param path as bean validation writes it: {@code dispute.grounds[0].kind}, {@code fields[title]}
     */
    static String of(String path) {
        var plain = path.replace("<map value>", "")
                .replace("<map key>", "")
                .replace("<list element>", "")
                .replaceAll("\\.(?=$)", "");
        var pointer = new StringBuilder();
        for (var step : plain.split("[.\\[\\]]+")) {
            if (!step.isEmpty()) {
                pointer.append('/').append(escape(step));
            }
        }
        return pointer.toString();
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
