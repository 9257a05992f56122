package io.litige.command.message;

import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AftercareEvent.FollowUpCompleted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.MessagePurpose;
import io.litige.command.correspondence.MessageTemplate;
import io.litige.command.correspondence.Route;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.facts.Marks.Kind;
import io.litige.command.facts.Marks.Mark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message as the customer will read it: addressed by name, with the reference and a way to answer. */
final class Composing {
    private Composing() {}

    /**
     * @param judged what the author wrote, whose tone is looked at
     */
    record Composed(
            @Nullable String subject,
            String text,
            String judged,
            @Nullable String template,
            @Nullable String templateVersion,
            @Nullable String replyTo,
            @Nullable String token) {}

    /**
     * Says everything that is missing; what it gives then is of no use.
     *
     * @param number of the draft within the dispute
     */
    static Composed compose(
            DraftMessage c, int number, DisputeFacts dispute, Handling handling, Violations violations) {
        var written = Objects.requireNonNullElse(c.text(), "");
        if (c.purpose() == MessagePurpose.FAULT_ADMISSION) {
            return new Composed(c.subject(), written, written, null, null, null, null);
        }
        var token = handling.desk().marks().token(new Mark(Kind.MESSAGE, dispute.id(), number));
        var route = route(c, handling, violations);
        var template = template(c, handling, violations);
        if (template == null || route == null) {
            return new Composed(null, written, written, null, null, null, null);
        }
        var values = values(c, written, token, route, dispute, handling);
        check(c, template, values, violations);
        var words = template.in(language(c));
        var subject = c.subject() == null ? words.subject() : c.subject();
        return new Composed(
                subject == null ? null : MessageTemplate.filled(subject, values),
                MessageTemplate.filled(words.body(), values),
                written,
                template.name(),
                template.version(),
                route.to(token),
                token);
    }

    static String language(DraftMessage c) {
        return Objects.requireNonNullElse(c.language(), "fr");
    }

    private static @Nullable Route route(DraftMessage c, Handling handling, Violations violations) {
        var letters = handling.desk().correspondence();
        var route = letters.route(c.channel()).orElse(null);
        boolean answerable = route != null && route.answerable();
        violations.when(
                !answerable,
                Code.REPLY_ROUTE_MISSING,
                Map.of("channel", c.channel(), "allowed", Checks.joined(letters.answerable())));
        return answerable ? route : null;
    }

    private static @Nullable MessageTemplate template(DraftMessage c, Handling handling, Violations violations) {
        var letters = handling.desk().correspondence();
        var template =
                letters.template(c.template(), c.purpose(), handling.today()).orElse(null);
        violations.when(
                template == null,
                Code.TEMPLATE_NOT_FOUND,
                Map.of(
                        "template", String.valueOf(c.template()),
                        "purpose", c.purpose(),
                        "allowed", Checks.joined(letters.names(c.purpose(), handling.today()))));
        return template;
    }

    private static void check(
            DraftMessage c, MessageTemplate template, Map<String, String> values, Violations violations) {
        var missing = template.needs(language(c)).stream()
                .filter(need -> values.getOrDefault(need, "").isBlank())
                .toList();
        violations.when(
                missing.contains("name"),
                Code.NAME_MISSING,
                Map.of("template", template.name(), "allowed", "a salutation, or unnamedBecause"));
        var others = missing.stream().filter(need -> !need.equals("name")).toList();
        violations.when(
                !others.isEmpty(),
                Code.TEMPLATE_FIELD_MISSING,
                Map.of(
                        "template", template.name(),
                        "version", template.version(),
                        "missing", Checks.joined(others),
                        "allowed", "fields with these names"));
    }

    private static Map<String, String> values(
            DraftMessage c, String written, String token, Route route, DisputeFacts dispute, Handling handling) {
        var language = language(c);
        var values = new LinkedHashMap<String, String>();
        if (c.fields() != null) {
            values.putAll(c.fields());
        }
        values.putAll(Progress.values(dispute, c.nextUpdateDue(), language, handling));
        values.put("text", written);
        values.put("changes", changes(dispute, handling));
        values.put("name", name(c, dispute, handling));
        values.put("reference", dispute.id().reference());
        values.put("token", token);
        values.put("reply", route.to(token));
        values.put(
                "owner",
                dispute.relation().owner() == null
                        ? ""
                        : dispute.relation().owner().toString());
        values.put("nextStep", Objects.requireNonNullElse(c.nextStep(), ""));
        return values;
    }

    /** What we changed, for the customer to know (requirement 102). */
    private static String changes(DisputeFacts dispute, Handling handling) {
        return dispute.changesToTell().stream()
                .map(version -> (FollowUpCompleted) handling.desk().records().at(dispute.id(), version))
                .map(completed -> completed.changed().reveal())
                .collect(Collectors.joining(" ; "));
    }

    private static String name(DraftMessage c, DisputeFacts dispute, Handling handling) {
        if (c.salutation() != null) {
            return c.salutation().strip();
        }
        var registered = (DisputeRegistered) handling.desk().records().at(dispute.id(), 0);
        var name = registered.customerName();
        if (name != null && name.value() != null && !name.value().isBlank()) {
            return name.value();
        }
        boolean excused = c.unnamedBecause() != null && !c.unnamedBecause().isBlank();
        return excused ? Progress.word("unnamed", language(c)) : "";
    }
}
