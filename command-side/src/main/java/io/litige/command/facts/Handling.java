package io.litige.command.facts;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.value.Act;
import io.litige.api.value.Channel;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Protected;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.recourse.Recourse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One command in hand: who asks, when, and as which act its events will be recorded.
 *
 * @param customer subject of the texts people type
 */
public record Handling(Call call, Act act, CustomerId customer, Desk desk) {
    public WorkingCalendar calendar() {
        return desk.calendar();
    }

    public Recourse recourse() {
        return desk.recourse();
    }

    /** The same, by that channel. */
    public Handling through(Channel channel) {
        var other = new Act(
                act.actor(), act.role(), channel, act.requestId(), act.why(), act.occurredAt(), act.recordedAt());
        return new Handling(call, other, customer, desk);
    }

    public Actor actor() {
        return call.actor();
    }

    /** When the command is handled. */
    public Instant now() {
        return act.recordedAt();
    }

    /** When what it records happened. */
    public Instant occurredAt() {
        return act.occurredAt();
    }

    /** The company's day on which it happened. */
    public LocalDate day() {
        return calendar().dateOf(occurredAt());
    }

    public LocalDate today() {
        return calendar().dateOf(now());
    }

    /** Anything a person typed. */
    public Protected text(String value) {
        return Protected.freeText(customer, value);
    }

    public @Nullable Protected textIfAny(@Nullable String value) {
        return value == null ? null : text(value);
    }

    /** What names a person. */
    public Protected personal(String value) {
        return Protected.personal(customer, value);
    }

    public @Nullable Protected personalIfAny(@Nullable String value) {
        return value == null ? null : personal(value);
    }
}
