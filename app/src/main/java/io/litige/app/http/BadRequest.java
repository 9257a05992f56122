package io.litige.app.http;

import java.util.Map;

/** A header or a body the door cannot accept; told as the problem of its fault. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Map<String, String> facts;

    public BadRequest(Fault fault, Map<String, String> facts) {
        super(fault.name());
        this.fault = fault;
        this.facts = Map.copyOf(facts);
    }

    public BadRequest(Fault fault) {
        this(fault, Map.of());
    }

    public Fault fault() {
        return fault;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
