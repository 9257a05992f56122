package io.litige.command.imports;

import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.error.Rejection;
import io.litige.api.value.Channel;
import io.litige.api.value.Role;
import io.litige.command.imports.LineRefused.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one line's command in the submitter's name and waits for the answer. */
@Component
class LineDispatch {
    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;

    LineDispatch(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Null when the dispute is registered now, by this request or by the same one before.
     *
     * @throws RuntimeException when there is no answer; nothing is known then, and the line is sent again later
     */
    @Nullable
    LineRefused send(Line.Ready line, Actor submitter) {
        var call = new Call(registrant(submitter), line.request(), null, Channel.IMPORT);
        try {
            gateway.sendAndWait(
                    GenericCommandMessage.asCommandMessage(line.command()).andMetaData(call.toMetadata()),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            return null;
        } catch (CommandExecutionException e) {
            var refusal = refusal(e);
            if (refusal == null || refusal.code().equals(Rejection.Code.CONCURRENT_CHANGE.name())) {
                throw e;
            }
            return refusal;
        }
    }

    /** Somebody who may import but not register by hand registers as an integration: that is what an import is. */
    private static Actor registrant(Actor submitter) {
        if (submitter.hasAny(Action.REGISTER.roles())) {
            return submitter;
        }
        var roles = EnumSet.of(Role.INTEGRATION);
        roles.addAll(submitter.roles());
        return new Actor(submitter.id(), roles, submitter.teams(), submitter.mandate());
    }

    private static @Nullable LineRefused refusal(CommandExecutionException failure) {
        return failure.getDetails().orElse(null) instanceof Rejection rejection
                ? new LineRefused(code(rejection), columns(rejection), expected(rejection))
                : null;
    }

    /** A registration that does not find its dispute has met one of a team the submitter may not see. */
    private static String code(Rejection rejection) {
        boolean hidden = rejection.code() == Rejection.Code.DISPUTE_NOT_FOUND;
        return (hidden ? Rejection.Code.ALREADY_REGISTERED : rejection.code()).name();
    }

    private static List<String> columns(Rejection rejection) {
        return Stream.of("field", "fields", "missing")
                .map(rejection::fact)
                .filter(java.util.Objects::nonNull)
                .flatMap(fact -> Stream.of(fact.split(", ")))
                .distinct()
                .toList();
    }

    /** The rule in words and every fact behind it; facts never hold personal data. */
    private static String expected(Rejection rejection) {
        return Stream.concat(Stream.of(rejection), rejection.others().stream())
                .map(r -> r.code().title() + facts(r))
                .collect(Collectors.joining("; "));
    }

    private static String facts(Rejection rejection) {
        return rejection.facts().isEmpty() ? "" : " " + new TreeMap<>(rejection.facts());
    }

    /** What a line becomes that keeps failing while others are taken. */
    static LineRefused failed() {
        return new LineRefused(Code.TAKING_FAILED, List.of(), "send the line again; the log says what went wrong");
    }
}
