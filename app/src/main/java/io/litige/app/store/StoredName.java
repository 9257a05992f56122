package io.litige.app.store;

/** A stored event name with its revision. */
public record StoredName(String name, int revision) {
    @Override
    public String toString() {
        return name + "#" + revision;
    }
}
