package io.litige.api.query.face;

/** The same in French and in English. */
public record Explanation(String fr, String en) {}
