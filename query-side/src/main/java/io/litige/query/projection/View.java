package io.litige.query.projection;

/**
 * One view: its name (also its processing group), where its rows lie and how events change them.
 */
public record View<R extends ViewRow>(String name, ViewTable<R> table, Evolution<R> evolution) {}
