package io.litige.bench;

/** Every question there is; a new one is a class of its own and a line here. */
enum Questions {
    APPEND("commands through the bus against single-row inserts of the same bytes", AppendQuestion::open);

    private final String summary;
    private final Question.Opening opening;

    Questions(String summary, Question.Opening opening) {
        this.summary = summary;
        this.opening = opening;
    }

    String summary() {
        return summary;
    }

    Question open() throws Exception {
        return opening.open();
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
