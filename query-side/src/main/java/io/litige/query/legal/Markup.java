package io.litige.query.legal;

import io.litige.query.timeline.Language;

/** Builds well-formed HTML; whatever comes from outside goes in escaped. */
final class Markup {
    private final StringBuilder text = new StringBuilder();

    /** Takes markup as it is. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element around plain text. */
    Markup element(String start, String plain) {
        int space = start.indexOf(' ');
        var name = space < 0 ? start : start.substring(0, space);
        return raw("<" + start + ">").plain(plain).raw("</" + name + ">");
    }

    /** One line of a table of two columns. */
    Markup fact(String name, String value) {
        return raw("<tr>")
                .element("th scope=\"row\"", name)
                .element("td", value)
                .raw("</tr>\n");
    }

    /** Opens a document up to its first heading. */
    Markup page(Language language, String title, String description, String css) {
        var code = language.code();
        return raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + code + "\" xml:lang=\""
                        + code + "\">\n<head>\n<meta charset=\"UTF-8\"/>\n")
                .element("title", title)
                .raw("\n<meta name=\"description\" content=\"")
                .plain(description)
                .raw("\"/>\n<meta name=\"subject\" content=\"")
                .plain(description)
                .raw("\"/>\n<style>")
                .raw(css)
                .raw("</style>\n</head>\n<body>\n<main>\n");
    }

    Markup plain(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
        return this;
    }

    /** What was built since the last call. */
    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
