package io.litige.query.legal;

import io.litige.query.timeline.Narrator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of exhibits, as a document of its own and as a part of the timeline. */
final class ExhibitPage {
    private static final List<String> COLUMNS =
            List.of("number", "title", "date", "parties", "type", "size", "sha256", "event");

    private final ExportCase export;
    private final Phrases phrases;
    private final Narrator narrator;

    ExhibitPage(ExportCase export) {
        this.export = export;
        this.phrases = new Phrases(export.language());
        this.narrator = new Narrator(export.language(), export.veil());
    }

    /** The document of its own. */
    String html() {
        var html = new Markup();
        var reference = export.dispute().reference();
        var title = phrases.text("bordereau.title");
        html.page(
                        export.language(),
                        title + " \u2013 " + reference,
                        title,
                        Style.css(title, reference, phrases.text("page")))
                .element("h1", title)
                .raw("<table class=\"facts\">\n")
                .element("caption", phrases.text("cover.caption"))
                .raw("<tbody>\n");
        facts(html, reference);
        table(html);
        return html.element("p", phrases.text("bordereau.note"))
                .raw("</main>\n</body>\n</html>\n")
                .take();
    }

    /** What the document belongs to; a court and its number are named as missing, a mediator is not. */
    private void facts(Markup html, String reference) {
        var heading = export.heading();
        var name = heading.customerName();
        fact(html, "court", orUnknown(heading.court()));
        fact(html, "caseNumber", orUnknown(heading.caseNumber()));
        if (heading.claimant() != null) {
            fact(html, "claimant", narrator.label(heading.claimant()));
        }
        if (heading.mediator() != null) {
            fact(html, "mediator", heading.mediatorAndReference());
        }
        fact(html, "customer", name == null ? phrases.text("unknown") : narrator.text(name));
        fact(html, "dispute", reference + " (" + export.dispute() + ")");
        fact(html, "date", narrator.time(export.request().act().recordedAt()));
        html.raw("</tbody>\n</table>\n");
    }

    private void fact(Markup html, String key, String value) {
        html.fact(phrases.text("fact." + key), value);
    }

    private String orUnknown(@Nullable String value) {
        return value == null ? phrases.text("unknown") : value;
    }

    /** The table alone, or that there is nothing. */
    void table(Markup html) {
        if (export.exhibits().isEmpty()) {
            html.element("p", phrases.text("exhibits.none"));
            return;
        }
        html.raw("<table class=\"exhibits\">\n")
                .element("caption", phrases.text("exhibits.caption"))
                .raw("<thead><tr>");
        for (var column : COLUMNS) {
            html.element("th scope=\"col\" class=\"c-" + column + "\"", phrases.text("column." + column));
        }
        html.raw("</tr></thead>\n<tbody>\n");
        export.exhibits().forEach(exhibit -> row(html, exhibit));
        html.raw("</tbody>\n</table>\n");
    }

    private void row(Markup html, Exhibit exhibit) {
        var event = exhibit.event();
        var withheld = export.leftOut().event(exhibit.version());
        html.raw("<tr>").element("th scope=\"row\" class=\"number\"", Integer.toString(exhibit.number()));
        if (withheld == null) {
            html.element("td", narrator.text(ExhibitList.title(exhibit)))
                    .element("td", narrator.day(event.act().occurredAt()))
                    .element("td", export.handedOver(exhibit, phrases, narrator))
                    .element("td", narrator.label(event.type()) + ", " + exhibit.format())
                    .element("td class=\"amount\"", narrator.number(event.size()))
                    .element("td class=\"hash\"", narrator.text(event.sha256()));
        } else {
            html.element(
                    "td colspan=\"6\"", phrases.text("withheld.exhibit", Map.of("reason", narrator.label(withheld))));
        }
        html.element("td class=\"amount\"", Long.toString(exhibit.version())).raw("</tr>\n");
    }
}
