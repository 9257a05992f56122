package io.litige.app.security;

import io.litige.api.access.Actor;

/**
 * Who sent this request.
 *
 * @param principal issuer and subject, the identity that keys and limits are counted by
 */
public record Caller(String principal, Actor actor) {}
