package io.litige.query.legal;

import io.litige.query.timeline.Language;
import io.litige.query.timeline.Template;
import io.litige.query.timeline.Told;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The fixed wording of exports: headings, column names, instructions. */
final class Phrases {
    private final ResourceBundle texts;

    Phrases(Language language) {
        texts = ResourceBundle.getBundle(
                "io.litige.query.legal.export",
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One phrase in both languages. */
    static Told told(String key) {
        return new Told(new Phrases(Language.FR).text(key), new Phrases(Language.EN).text(key));
    }

    String text(String key) {
        return texts.getString(key);
    }

    String text(String key, Map<String, String> values) {
        return Template.of(text(key)).fill(values::get);
    }
}
