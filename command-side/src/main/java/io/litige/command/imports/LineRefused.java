package io.litige.command.imports;

import java.util.List;

/** Why a line (or a header) was not taken: a code, the columns concerned, what was expected. Never what stood there. */
record LineRefused(String code, List<String> columns, String expected) {
    /** Refusals the reader and the mapping find; the rules' own codes come on top. */
    enum Code {
        HEADER_UNREADABLE,
        BYTES_UNREADABLE,
        LINE_TOO_LONG,
        QUOTES_UNREADABLE,
        COLUMN_COUNT_WRONG,
        VALUE_MISSING,
        VALUE_UNKNOWN,
        VALUE_INVALID,
        DATE_UNREADABLE,
        AMOUNT_UNREADABLE,
        TAKING_FAILED
    }

    LineRefused {
        columns = List.copyOf(columns);
    }

    LineRefused(Code code, List<String> columns, String expected) {
        this(code.name(), columns, expected);
    }

    /** Carries a refusal out of nested reading code. */
    @SuppressWarnings("serial")
    static final class Thrown extends Exception {
        private final LineRefused refusal;

        Thrown(Code code, List<String> columns, String expected) {
            super(code.name(), null, false, false);
            this.refusal = new LineRefused(code, columns, expected);
        }

        LineRefused refusal() {
            return refusal;
        }
    }
}
