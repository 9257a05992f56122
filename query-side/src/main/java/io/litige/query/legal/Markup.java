package io.litige.query.legal;

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
