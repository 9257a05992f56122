package io.litige.command.evidence;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Which files are taken, decided twice: by content alone and by name alone (design of trust, 2). One must be the other
 * or a special case of it, and the more special one must be on the list. Content is looked at, never parsed.
 */
final class FileTypes {
    private static final Set<String> ALLOWED = new TreeSet<>(Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/tiff",
            "image/heic",
            "image/webp",
            "text/plain",
            "text/csv",
            "message/rfc822",
            "application/vnd.ms-outlook",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "audio/mpeg",
            "audio/mp4",
            "audio/vnd.wave",
            "video/mp4"));
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

    private FileTypes() {}

    /**
     * The media type of an accepted file.
     *
     * @throws Rejected {@link Code#EVIDENCE_TYPE_MISMATCH}, {@link Code#EVIDENCE_TYPE_REFUSED}
     */
    static String check(InputStream content, String fileName) throws IOException {
        var found = REGISTRY.normalize(TYPES.detect(new BufferedInputStream(content), new Metadata()));
        var named = REGISTRY.normalize(byName(fileName));
        Rejected.when(
                !related(found, named),
                Code.EVIDENCE_TYPE_MISMATCH,
                Map.of("content", found, "name", named, "allowed", "a name that says what the file is"));
        var type = special(found, named) ? found : named;
        Rejected.when(
                !ALLOWED.contains(type.toString()),
                Code.EVIDENCE_TYPE_REFUSED,
                Map.of("content", type, "allowed", String.join(", ", ALLOWED)));
        return type.toString();
    }

    /**
     * The name as it is kept: composed characters, and none that hide or reorder others.
     *
     * @throws Rejected {@link Code#EVIDENCE_NAME_REFUSED}
     */
    static String name(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        boolean hidden =
                name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        Rejected.when(
                name.isEmpty() || name.length() > 255 || hidden,
                Code.EVIDENCE_NAME_REFUSED,
                Map.of("allowed", "1 to 255 characters, none of them invisible"));
        return name;
    }

    private static MediaType byName(String fileName) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        return TYPES.detect(null, metadata);
    }

    private static boolean related(MediaType one, MediaType other) {
        return special(one, other) || special(other, one);
    }

    /** Whether the first is the second or a special case of it. */
    private static boolean special(MediaType one, MediaType other) {
        return one.equals(other) || (!other.equals(MediaType.OCTET_STREAM) && REGISTRY.isSpecializationOf(one, other));
    }
}
