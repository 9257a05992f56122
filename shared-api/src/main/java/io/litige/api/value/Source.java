package io.litige.api.value;

/** Where a dispute came from when another system held it first: the system and its own key there. */
public record Source(String system, String ref) {}
