package io.litige.api.query.face;

/** The same in French and in English. */
public record Explanation(String fr, String en) {
    /** Of what is told only when somebody asks. */
    public static final Explanation UNTOLD = new Explanation("", "");
}
