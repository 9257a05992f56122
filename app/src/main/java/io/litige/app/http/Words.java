package io.litige.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;

/** What problems say in the language of their reader: French when it is asked for before English, English otherwise. */
final class Words {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle TITLES = ResourceBundle.getBundle("problems", Locale.FRENCH, NO_OTHER_LANGUAGE);

    private Words() {}

    /** Without {@code Accept-Language} it is English, wherever the server stands. */
    static Locale language(HttpServletRequest request) {
        boolean french = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
        return french ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** One sentence that says what is wrong. */
    static String title(ProblemType type, Locale language) {
        return language.equals(Locale.FRENCH) && TITLES.containsKey(type.code())
                ? TITLES.getString(type.code())
                : type.title();
    }

    /** What is wrong with a body or a parameter before any rule was asked. */
    static String mistake(String code, Locale language, String... values) {
        var pattern = ResourceBundle.getBundle("mistakes", language, NO_OTHER_LANGUAGE)
                .getString(code);
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /** What is allowed instead; empty where the title says it already. */
    static Optional<String> advice(String code, Locale language) {
        var advice = ResourceBundle.getBundle("advice", language, NO_OTHER_LANGUAGE);
        return advice.containsKey(code) ? Optional.of(advice.getString(code)) : Optional.empty();
    }
}
