package io.litige.app.store;

/**
 * What an event is, as the record names it.
 *
 * @param name stable stored name, never a class name
 * @param revision of the payload's shape, from 1
 * @param aggregateType the kind of aggregate it belongs to
 */
public record EventType(String name, int revision, String aggregateType) {
    @Override
    public String toString() {
        return name + "#" + revision;
    }
}
