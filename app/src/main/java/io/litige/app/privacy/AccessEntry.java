package io.litige.app.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for something of a dispute.
 *
 * @param entry number, growing; 0 until it is written
 * @param what kind of content
 * @param item such as {@code E1}, or the id of an export
 * @param code why it was refused or broke off, or what a piece of evidence was asked for
 * @param ends number of the entry whose request was refused or broke off, 0 where none was written before; absent in
 *     entries of earlier releases and in what ends nothing
 * @param bytes at most so many had left when it broke off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessEntry(
        long entry,
        Instant at,
        AgentId actor,
        List<String> roles,
        AccessKind what,
        @Nullable DisputeId disputeId,
        @Nullable String item,
        Outcome outcome,
        @Nullable String code,
        @Nullable Long ends,
        @Nullable Long bytes) {
    AccessEntry {
        roles = List.copyOf(roles);
    }

    /** Of what is no page of a dispute, before it has a number. */
    static AccessEntry of(Actor actor, AccessKind what, DisputeId dispute, Outcome outcome, Instant at) {
        return new AccessEntry(0, at, actor.id(), roles(actor), what, dispute, null, outcome, null, null, null);
    }

    /** The same as the end of another. */
    AccessEntry ending(long ended, @Nullable Long sent) {
        return new AccessEntry(entry, at, actor, roles, what, disputeId, item, outcome, code, ended, sent);
    }

    /** The same for that reason. */
    AccessEntry because(String why) {
        return new AccessEntry(entry, at, actor, roles, what, disputeId, item, outcome, why, ends, bytes);
    }

    static List<String> roles(Actor actor) {
        return actor.roles().stream().map(Role::name).sorted().toList();
    }

    /** What came of it. */
    enum Outcome {
        /** Written down before anything left; handed out unless an entry that ends this one says otherwise. */
        ASKED,
        /** Something was shown; of a piece, what its headers say. */
        READ,
        /** The same as ASKED, by somebody who took access to a dispute of others. */
        GUEST,
        /** Nothing left. */
        REFUSED,
        /** It had begun to leave and did not leave whole. */
        BROKEN_OFF
    }
}
