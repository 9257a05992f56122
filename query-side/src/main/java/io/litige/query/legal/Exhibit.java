package io.litige.query.legal;

import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.query.timeline.Veil;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One piece of evidence as it lies in an export, under a name made of nothing but letters, digits and dashes.
 *
 * @param version sequence number of the event that added it
 */
record Exhibit(long version, EvidenceAdded event) {
    private static final int NAME_LENGTH = 60;

    /** By detected type; what is not here gets {@code bin}. */
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/tiff", "tiff"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/heif", "heif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/gif", "gif"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/csv", "csv"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("application/vnd.ms-outlook", "msg"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/vnd.wave", "wav"),
            Map.entry("video/mp4", "mp4"));

    /** Its number in the dispute, which never changes and is never given twice. */
    int number() {
        return Integer.parseInt(event.id().substring(1));
    }

    /** The same as files are called: {@code P-001}. */
    String name() {
        return String.format(Locale.ROOT, "P-%03d", number());
    }

    /** Whether its content is in the export: not when its digest was erased or is withheld. */
    boolean included(Veil veil) {
        return event.sha256().value() != null && !event.sha256().masked() && veil.hides(event.sha256()) == null;
    }

    /** What kind of file it is, as its extension: {@code PDF}. */
    String format() {
        return extension().toUpperCase(Locale.ROOT);
    }

    private String extension() {
        return EXTENSIONS.getOrDefault(event.mediaType(), "bin");
    }

    /** {@code exhibits/P-001_facture-0112.pdf}. */
    String path(Veil veil) {
        var name = event.fileName();
        boolean known = name.value() != null && veil.hides(name) == null;
        var safe = known ? safe(name.reveal()) : "";
        return "exhibits/" + name() + (safe.isEmpty() ? "" : "_" + safe) + "." + extension();
    }

    /** {@code exhibits/P-001.custody.json}. */
    String custody() {
        return "exhibits/" + name() + ".custody.json";
    }

    /** Where it came from and through whose hands, as they were told newest first; nothing but its number when its event is withheld. */
    Map<String, Object> chain(LeftOut leftOut, Map<String, List<HandedOut>> handedOut) {
        var chain = new TreeMap<String, Object>();
        chain.put("number", number());
        chain.put("event", version);
        var withheld = leftOut.event(version);
        if (withheld != null) {
            chain.put("withheld", withheld);
            return chain;
        }
        chain.put("id", event.id());
        chain.put("type", event.type());
        chain.put("mediaType", event.mediaType());
        chain.put("size", event.size());
        chain.put("sha256", event.sha256());
        chain.put("fileName", event.fileName());
        chain.put("obtainedAt", event.act().occurredAt());
        chain.put("filedAt", event.act().recordedAt());
        chain.put("filedBy", event.act().actor());
        chain.put("channel", event.act().channel());
        if (event.source() != null) {
            chain.put("source", event.source());
        }
        var links = handedOut.getOrDefault(event.id(), List.of()).reversed().stream()
                .map(Exhibit::link)
                .toList();
        if (!links.isEmpty()) {
            chain.put("handedOut", links);
        }
        return chain;
    }

    private static Map<String, Object> link(HandedOut each) {
        var link = new TreeMap<String, Object>();
        link.put("at", each.at());
        link.put("by", each.by());
        if (each.purpose() != null) {
            link.put("purpose", each.purpose());
        }
        if (each.brokenOff() != null) {
            link.put("brokenOff", each.brokenOff().why());
            link.put("bytes", each.brokenOff().bytes());
        }
        return link;
    }

    private static String safe(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var plain = Normalizer.normalize(dot > 0 ? fileName.substring(0, dot) : fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), NAME_LENGTH));
        return cut.replaceAll("^-+|-+$", "");
    }
}
