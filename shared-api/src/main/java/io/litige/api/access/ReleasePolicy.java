package io.litige.api.access;

import io.litige.api.value.LegalStage;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Release;
import io.litige.api.value.Role;
import io.litige.api.value.ToneFlag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which texts another person releases (requirement 27), versioned.
 *
 * @param version stands in events
 * @param effective first day it counts
 * @param anotherPerson severity from which another person releases it, by purpose; never by severity when absent
 * @param legal severity from which legal staff release it, by purpose; also whenever the lawyers have the dispute
 * @param wording expressions that have a text looked at by another person, in any case of letters
 * @param cooling how long a text of flagged tone waits at least
 */
public record ReleasePolicy(
        String version,
        LocalDate effective,
        @Nullable Map<MessagePurpose, Integer> anotherPerson,
        @Nullable Map<MessagePurpose, Integer> legal,
        @Nullable List<String> wording,
        @Nullable Duration cooling) {
    private static final Pattern SHOUTED = Pattern.compile("(?:\\b\\p{Lu}{4,}\\b\\W+){2,}\\p{Lu}{4,}\\b");
    private static final Pattern EXCLAIMED = Pattern.compile("!\\s?!");

    public ReleasePolicy {
        anotherPerson = anotherPerson == null ? Map.of() : Map.copyOf(anotherPerson);
        legal = legal == null ? Map.of() : Map.copyOf(legal);
        wording = wording == null ? List.of() : List.copyOf(wording);
        cooling = cooling == null ? Duration.ZERO : cooling;
    }

    /** Who has to let it leave. */
    public Release release(MessagePurpose purpose, int severity, LegalStage stage, boolean flagged) {
        var fromLegal = Objects.requireNonNull(legal).get(purpose);
        if (fromLegal != null && (severity >= fromLegal || stage != LegalStage.NONE)) {
            return Release.LEGAL;
        }
        var from = Objects.requireNonNull(anotherPerson).get(purpose);
        return flagged || (from != null && severity >= from) ? Release.ANOTHER_PERSON : Release.AUTHOR;
    }

    /** Who may let it leave: the company's last word is spoken by whoever may speak it, whoever wrote it. */
    public boolean mayRelease(MessagePurpose purpose, Release release, Set<Role> roles) {
        if (release == Release.LEGAL) {
            return roles.contains(Role.LEGAL);
        }
        return purpose != MessagePurpose.FINAL_RESPONSE || roles.stream().anyMatch(Action.CONCLUDE.callers()::contains);
    }

    /** What about the tone somebody else should look at. */
    public List<ToneFlag> flags(String text) {
        var flags = new ArrayList<ToneFlag>();
        if (SHOUTED.matcher(text).find()) {
            flags.add(ToneFlag.SHOUTING);
        }
        if (EXCLAIMED.matcher(text).find()) {
            flags.add(ToneFlag.EXCLAMATION);
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (Objects.requireNonNull(wording).stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)))) {
            flags.add(ToneFlag.WORDING);
        }
        return flags;
    }

    /** How long a text of flagged tone waits at least. */
    public Duration coolingDelay() {
        return Objects.requireNonNull(cooling);
    }
}
