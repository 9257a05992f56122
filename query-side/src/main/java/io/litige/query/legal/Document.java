package io.litige.query.legal;

import io.litige.api.value.Channel;
import io.litige.api.value.DataClass;
import io.litige.query.timeline.Language;
import io.litige.query.timeline.Narrator;
import io.litige.query.timeline.Shown;
import io.litige.query.timeline.Storyteller;
import io.litige.query.timeline.TimelineEntry;
import io.litige.query.timeline.TimelineEntry.Corrected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The readable timeline as one self-contained page of HTML: who asked for it, what it claims, every event, the exhibits
 * and what is not shown. Written piece by piece, so that its length does not matter.
 */
final class Document {
    private final ExportCase export;
    private final Language language;
    private final Phrases phrases;
    private final Narrator narrator;
    private final List<Map<String, Object>> notDisclosed;

    Document(ExportCase export, List<Map<String, Object>> notDisclosed) {
        this.export = export;
        this.language = export.language();
        this.phrases = new Phrases(language);
        this.narrator = new Narrator(language, export.veil());
        this.notDisclosed = notDisclosed;
    }

    /** The whole document. */
    void write(Consumer<String> out) {
        write(new Part(0, export.version(), 1, 1), out);
    }

    /**
     * Some of the events: the first part opens with the cover, the last one ends with exhibits and notes.
     */
    void write(Part part, Consumer<String> out) {
        var html = new Markup();
        head(html, part);
        if (part.number() == 1) {
            cover(html);
        }
        tableHead(html);
        out.accept(html.take());
        export.tell(new Storyteller(language, export.veil()), part.first(), part.last(), entry -> {
            row(html, entry);
            out.accept(html.take());
        });
        html.raw("</tbody>\n</table>\n");
        if (part.number() == part.of()) {
            exhibits(html);
            hidden(html);
            html.element("h2", phrases.text("check.title")).element("p", phrases.text("check.text"));
        }
        out.accept(html.raw("</main>\n</body>\n</html>\n").take());
    }

    /**
     * @param number from 1
     * @param of how many parts there are
     */
    record Part(long first, long last, int number, int of) {}

    private void head(Markup html, Part part) {
        var code = language.code();
        var title = phrases.text("title", Map.of("reference", reference()))
                + (part.of() == 1 ? "" : " (" + part.number() + "/" + part.of() + ")");
        html.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + code + "\" xml:lang=\""
                        + code + "\">\n<head>\n<meta charset=\"UTF-8\"/>\n")
                .element("title", title)
                .raw("\n<meta name=\"description\" content=\"")
                .plain(claim())
                .raw("\"/>\n<meta name=\"subject\" content=\"")
                .plain(claim())
                .raw("\"/>\n<style>")
                .raw(Style.css(reference(), phrases.text("page")))
                .raw("</style>\n</head>\n<body>\n<main>\n")
                .element("h1", title)
                .raw("\n");
    }

    private void cover(Markup html) {
        var request = export.request();
        var act = request.act();
        html.raw("<table class=\"facts\">\n")
                .element("caption", phrases.text("cover.caption"))
                .raw("<tbody>\n");
        fact(html, "dispute", reference() + " (" + export.dispute() + ")");
        fact(html, "profile", narrator.label(request.profile()));
        fact(html, "contents", phrases.text("profile." + request.profile()));
        fact(html, "requestedBy", narrator.who(act));
        fact(html, "requestedAt", narrator.time(act.recordedAt()));
        fact(html, "purpose", narrator.text(request.purpose()));
        fact(html, "export", request.exportId().toString());
        fact(html, "claim", claim());
        fact(html, "anchoring", phrases.text("anchoring.none"));
        fact(html, "times", phrases.text("times.text"));
        html.raw("</tbody>\n</table>\n")
                .element("h2", phrases.text("timeline.title"))
                .raw("\n");
    }

    private void fact(Markup html, String key, String value) {
        html.raw("<tr>")
                .element("th scope=\"row\"", phrases.text("fact." + key))
                .element("td", value)
                .raw("</tr>\n");
    }

    private void tableHead(Markup html) {
        html.raw("<table class=\"timeline\">\n")
                .element("caption", phrases.text("timeline.caption"))
                .raw("<thead><tr>")
                .element("th scope=\"col\" class=\"no\"", phrases.text("column.no"))
                .element("th scope=\"col\" class=\"when\"", phrases.text("column.when"))
                .element("th scope=\"col\" class=\"who\"", phrases.text("column.who"))
                .element("th scope=\"col\"", phrases.text("column.what"))
                .raw("</tr></thead>\n<tbody>\n");
    }

    private void row(Markup html, TimelineEntry entry) {
        html.raw("<tr id=\"n" + entry.version() + "\">")
                .element("th scope=\"row\"", Long.toString(entry.version()))
                .raw("<td>")
                .plain(entry.when().in(language));
        if (entry.late() != null) {
            html.raw("<br/>").element("strong", entry.late().told().in(language));
        }
        html.raw("</td><td>").plain(entry.who().told().in(language));
        if (entry.who().channel() != Channel.SYSTEM) {
            html.raw("<br/>")
                    .element("span class=\"via\"", narrator.label(entry.who().channel()));
        }
        html.raw("</td><td>").element("p", entry.told().in(language));
        why(html, entry);
        if (entry.corrects() != null) {
            html.element(
                    "p class=\"note\"",
                    phrases.text("corrects", Map.of("version", entry.corrects().toString())));
        }
        for (Corrected corrected : entry.corrections()) {
            html.element("p class=\"note\"", corrected.told().in(language));
        }
        html.raw("</td></tr>\n");
    }

    private void why(Markup html, TimelineEntry entry) {
        var why = entry.why();
        if (why != null) {
            var text = why.text() == null ? phrases.text("hidden." + why.hidden()) : narrator.quote(why.text());
            html.element("p class=\"note\"", phrases.text("why", Map.of("why", text)));
        }
    }

    private void exhibits(Markup html) {
        html.element("h2", phrases.text("exhibits.title"));
        if (export.exhibits().isEmpty()) {
            html.element("p", phrases.text("exhibits.none"));
            return;
        }
        html.raw("<table class=\"exhibits\">\n")
                .element("caption", phrases.text("exhibits.caption"))
                .raw("<thead><tr>");
        for (var column : List.of("number", "title", "date", "type", "size", "sha256", "event")) {
            html.element("th scope=\"col\"", phrases.text("column." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        export.exhibits().forEach(exhibit -> exhibit(html, exhibit));
        html.raw("</tbody>\n</table>\n");
    }

    private void exhibit(Markup html, Exhibit exhibit) {
        var event = exhibit.event();
        html.raw("<tr>")
                .element("th scope=\"row\" class=\"number\"", exhibit.number())
                .element("td", narrator.text(ExhibitList.title(exhibit)))
                .element("td", narrator.time(event.act().occurredAt()))
                .element("td", narrator.label(event.type()))
                .element("td", narrator.number(event.size()))
                .element("td class=\"hash\"", narrator.text(event.sha256()))
                .element("td", Long.toString(exhibit.version()))
                .raw("</tr>\n");
    }

    private void hidden(Markup html) {
        html.element("h2", phrases.text("hidden.title"));
        if (notDisclosed.isEmpty()) {
            html.element("p", phrases.text("hidden.none"));
            return;
        }
        html.raw("<ul>\n");
        for (var note : notDisclosed) {
            html.element("li", phrases.text("hidden.item", hiddenItem(note))).raw("\n");
        }
        html.raw("</ul>\n");
    }

    private Map<String, String> hiddenItem(Map<String, Object> note) {
        var path = String.valueOf(note.get("path"));
        var item = new HashMap<String, String>();
        item.put("sequence", String.valueOf(note.get("sequence")));
        item.put("field", narrator.field(path.substring(path.lastIndexOf('/') + 1)));
        item.put("hidden", phrases.text("hidden." + note.get("hidden")));
        // An erased text is gone for everybody; only a withheld one needs a reason.
        if (String.valueOf(note.get("hidden")).equals(Shown.Hidden.WITHHELD.name())) {
            item.put("dataClass", narrator.label(DataClass.valueOf(String.valueOf(note.get("dataClass")))));
        }
        return item;
    }

    private String claim() {
        return phrases.text(
                "claim",
                Map.of(
                        "count", narrator.number(export.count()),
                        "last", Long.toString(export.version()),
                        "at", narrator.time(export.request().act().recordedAt())));
    }

    private String reference() {
        return export.dispute().reference();
    }
}
