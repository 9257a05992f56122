package io.litige.query.legal;

import io.litige.api.value.Channel;
import io.litige.api.value.Redaction;
import io.litige.query.legal.TimelinePdf.Part;
import io.litige.query.timeline.Language;
import io.litige.query.timeline.Narrator;
import io.litige.query.timeline.TimelineEntry;
import io.litige.query.timeline.TimelineEntry.Corrected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The timeline as one page to read: who asked for it, what it claims, every event of a part, the exhibits, what is not
 * shown, how to check it, and the whole hashes in an annex.
 */
final class Document {
    /** Lines of one paragraph of the annex. */
    static final int LINES = 50;

    private static final int DIGITS = 6;

    /** Two blanks of the font on board are as wide as a digit. */
    private static final String DIGIT = "  ";

    private final ExportCase export;
    private final Claim claim;
    private final Part part;
    private final Language language;
    private final Phrases phrases;
    private final Narrator narrator;
    private final HiddenTexts hidden = new HiddenTexts();
    private final Markup html = new Markup();

    Document(ExportCase export, Claim claim, Part part) {
        this.export = export;
        this.claim = claim;
        this.part = part;
        this.language = export.language();
        this.phrases = new Phrases(language);
        this.narrator = new Narrator(language, export.veil());
    }

    /** Everything up to the first event. */
    void begin() {
        var title = phrases.text("title", Map.of("reference", reference()))
                + (part.of() == 1 ? "" : " (" + part.number() + "/" + part.of() + ")");
        html.page(language, title, claimed(), Style.css(title, phrases.text("foot", foot()), phrases.text("page")))
                .element("h1", title)
                .raw("\n");
        if (part.of() > 1) {
            html.element("p class=\"part\"", phrases.text("part", span()));
        }
        if (part.number() == 1) {
            cover();
        }
        html.element(part.number() == 1 ? "h2 class=\"sheet\"" : "h2", phrases.text("timeline.title"));
        tableHead();
    }

    private void cover() {
        var request = export.request();
        var act = request.act();
        var heading = export.heading();
        var name = heading.customerName();
        html.element("p class=\"claim\"", claimed())
                .raw("<table class=\"facts\">\n")
                .element("caption", phrases.text("cover.caption"))
                .raw("<tbody>\n");
        fact("dispute", reference() + " (" + export.dispute() + ")");
        if (name != null) {
            fact("customer", narrator.text(name));
        }
        if (heading.court() != null) {
            fact("court", heading.court() + (heading.caseNumber() == null ? "" : ", " + heading.caseNumber()));
        }
        if (heading.mediator() != null) {
            fact("mediator", heading.mediatorAndReference());
        }
        fact("profile", narrator.label(request.profile()));
        fact("contents", phrases.text("profile." + request.profile()));
        fact("requestedBy", narrator.who(act));
        fact("requestedAt", narrator.time(act.recordedAt()));
        if (heading.releasedBy() != null) {
            fact("releasedBy", heading.releasedBy().toString());
        }
        fact("purpose", narrator.text(request.purpose()));
        fact("export", request.exportId().toString());
        fact("log", claim.origin());
        fact("checkpoint", phrases.text("checkpoint", checkpoint()));
        fact("anchoring", claim.anchoring(phrases, narrator));
        fact("times", phrases.text("times.text"));
        html.raw("</tbody>\n</table>\n");
    }

    private void fact(String key, String value) {
        html.fact(phrases.text("fact." + key), value);
    }

    /** The next event. */
    void write(Entry entry) {
        html.raw("<tr>")
                .raw("<th scope=\"row\">" + entry.version())
                .raw("<br/><span class=\"brief\">" + claim.brief(entry.version()) + "</span></th>");
        var told = entry.told();
        var withheld = entry.withheld();
        if (told != null) {
            row(told);
            hidden.look(told, asked(entry.version()));
        } else if (withheld != null) {
            html.element("td", narrator.time(withheld.storedAt()))
                    .element("td", "\u2013")
                    .element("td class=\"withheld\"", withheld.told().in(language));
        }
        html.raw("</tr>\n");
    }

    /** One table: a reader of a screen hears its head once, and a printed page shows it at its top. */
    private void tableHead() {
        html.raw("<table class=\"timeline\">\n")
                .element("caption", phrases.text(part.of() == 1 ? "timeline.caption" : "timeline.caption.part", span()))
                .raw("<thead><tr>")
                .element("th scope=\"col\" class=\"no\"", phrases.text("column.no"))
                .element("th scope=\"col\" class=\"when\"", phrases.text("column.when"))
                .element("th scope=\"col\" class=\"who\"", phrases.text("column.who"))
                .element("th scope=\"col\"", phrases.text("column.what"))
                .raw("</tr></thead>\n<tbody>\n");
    }

    private void row(TimelineEntry entry) {
        html.raw("<td>").plain(entry.when().in(language));
        if (entry.late() != null) {
            html.raw("<br/>").element("strong", entry.late().told().in(language));
        }
        html.raw("</td><td>").plain(entry.who().told().in(language));
        if (entry.who().channel() != Channel.SYSTEM) {
            html.raw("<br/>")
                    .element("span class=\"via\"", narrator.label(entry.who().channel()));
        }
        html.raw("</td><td>").element("p", entry.told().in(language));
        var why = entry.why();
        if (why != null) {
            var text = why.text() == null ? phrases.text("hidden." + why.hidden()) : narrator.quote(why.text());
            html.element("p class=\"note\"", phrases.text("why", Map.of("why", text)));
        }
        if (entry.corrects() != null) {
            html.element(
                    "p class=\"note\"",
                    phrases.text("corrects", Map.of("version", entry.corrects().toString())));
        }
        for (Corrected corrected : entry.corrections()) {
            html.element("p class=\"note\"", corrected.told().in(language));
        }
        html.raw("</td>");
    }

    /** Everything after the last event of the part. */
    String end() {
        html.raw("</tbody>\n</table>\n");
        if (part.number() == part.of()) {
            html.element("h2", phrases.text("exhibits.title"));
            new ExhibitPage(export).table(html);
        }
        withheld();
        html.element("h2", phrases.text("check.title"));
        for (var line : phrases.text("check.text", checkpoint()).split("\n")) {
            html.element("p", line);
        }
        annex();
        return html.raw("</main>\n</body>\n</html>\n").take();
    }

    private void withheld() {
        html.element("h2", phrases.text("hidden.title"));
        var items = new ArrayList<String>();
        export.leftOut()
                .events()
                .subMap(part.first(), part.last() + 1)
                .forEach((sequence, reason) -> items.add(phrases.text(
                        "withheld.item", Map.of("sequence", sequence.toString(), "reason", narrator.label(reason)))));
        redactions()
                .forEach(redaction -> items.add(phrases.text(
                        "redacted.item",
                        Map.of(
                                "sequence", Long.toString(redaction.sequence()),
                                "path", field(redaction),
                                "reason", narrator.label(redaction.reason())))));
        items.addAll(hidden.items(phrases, narrator));
        if (items.isEmpty()) {
            html.element("p", phrases.text(part.of() == 1 ? "hidden.none" : "hidden.none.part"));
            return;
        }
        html.raw("<ul>\n");
        items.forEach(item -> html.element("li", item).raw("\n"));
        html.raw("</ul>\n");
    }

    /** What the reader's language calls the text. */
    private String field(Redaction redaction) {
        var path = String.valueOf(redaction.path());
        return narrator.field(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Where texts of an event were left out by request: those are named with the reason that was given. */
    private Set<String> asked(long sequence) {
        return redactions().stream()
                .filter(redaction -> redaction.sequence() == sequence)
                .map(redaction -> String.valueOf(redaction.path()))
                .collect(Collectors.toSet());
    }

    /** Texts of this part that were left out by request. */
    private List<Redaction> redactions() {
        var redactions = export.request().redactions();
        return redactions == null
                ? List.of()
                : redactions.stream()
                        .filter(redaction -> redaction.path() != null)
                        .filter(redaction ->
                                redaction.sequence() >= part.first() && redaction.sequence() <= part.last())
                        .toList();
    }

    private void annex() {
        html.element("h2", phrases.text("annex.title"))
                .element("p", phrases.text("annex.text"))
                .element("p", phrases.text("column.no") + "   " + phrases.text("column.leaf"));
        // Lines, no table: a cell costs a reader nothing here, and the layout as much as a row of the timeline.
        for (long from = part.first(); from <= part.last(); from += LINES) {
            html.raw("<p class=\"leaves\">");
            for (long sequence = from; sequence < from + LINES && sequence <= part.last(); sequence++) {
                var number = Long.toString(sequence);
                html.raw(DIGIT.repeat(Math.max(0, DIGITS - number.length())))
                        .raw(number + "   " + claim.leaf().apply(sequence) + "\n");
            }
            html.raw("</p>\n");
        }
    }

    /** What the data enclosed in the document is called. */
    String enclosed() {
        return phrases.text("enclosed", Map.of("reference", reference()));
    }

    private String claimed() {
        return phrases.text("claim", checkpoint());
    }

    private Map<String, String> foot() {
        return Map.of(
                "reference",
                reference(),
                "export",
                export.request().exportId().toString().substring(0, 8));
    }

    private Map<String, String> span() {
        return Map.of(
                "number", Integer.toString(part.number()),
                "of", Integer.toString(part.of()),
                "first", Long.toString(part.first()),
                "last", Long.toString(part.last()));
    }

    private Map<String, String> checkpoint() {
        var values = new LinkedHashMap<String, String>();
        values.put("count", narrator.number(export.count()));
        values.put("last", Long.toString(export.version()));
        values.put("size", narrator.number(claim.logSize()));
        values.put("root", claim.root());
        values.put("key", claim.key());
        values.put("at", narrator.time(claim.signedAt()));
        return values;
    }

    private String reference() {
        return export.dispute().reference();
    }
}
