package io.litige.query.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** A language the story is told in. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Language(Locale locale) {
        this.locale = locale;
        // No fallback: a missing French text must fail, not turn up in the machine's own language.
        this.texts = ResourceBundle.getBundle(
                "io.litige.query.timeline.timeline",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * @param code {@code fr} or {@code en}
     * @throws IllegalArgumentException on any other code
     */
    public static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** {@code fr} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /**
     * The text of that key.
     *
     * @throws MissingResourceException when nobody wrote it
     */
    public String text(String key) {
        return texts.getString(key);
    }

    /**
     * The sentence of that key, taken apart.
     *
     * @throws MissingResourceException when nobody wrote it
     */
    Template template(String key) {
        return templates.computeIfAbsent(key, name -> Template.of(text(name)));
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }
}
