package io.litige.command.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Call;
import io.litige.api.command.LegalFileCommand.WritePrivilegedNote;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LegalFileEvent.PrivilegedNoteWritten;
import io.litige.api.value.Act;
import io.litige.api.value.Channel;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DataClass;
import io.litige.api.value.LegalFileId;
import io.litige.api.value.Protected;
import io.litige.api.value.Receipt;
import io.litige.api.value.Role;
import io.litige.command.dispute.DisputeFixture;
import io.litige.command.dispute.People;
import io.litige.command.dispute.Policies;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import io.litige.command.legal.LegalFileAggregate.FileNote;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lawyers' own file, through its real aggregate. */
@Tag("requirement-89")
class LegalFileTest {
    private static final CustomerId CUSTOMER = CustomerId.ofReference("CL-88");

    private final AggregateTestFixture<LegalFileAggregate> file = new AggregateTestFixture<>(LegalFileAggregate.class);
    private final Call call = new Call(People.LEGAL, new UUID(1, 1), null, Channel.API);

    LegalFileTest() {
        file.registerInjectableResource(Policies.desk(new TestClock(Wishes.NOW), DisputeFixture.CALENDAR));
    }

    @Test
    void aNoteIsPrivilegedAndWrittenOnce() {
        file.givenNoPriorActivity()
                .when(
                        note("confidentiel – consultation juridique – juriste d'entreprise", true, null),
                        call.toMetadata())
                .expectEvents(written("confidentiel – consultation juridique – juriste d'entreprise"))
                .expectResultMessagePayload(Receipt.of(Wishes.DISPUTE, 0, List.of("LN1")));
        file.given(written(null))
                .when(note(null, false, null), call.toMetadata())
                .expectNoEvents()
                .expectResultMessagePayload(Receipt.of(Wishes.DISPUTE, 0, List.of("LN1")));
        assertThat(written(null).text().dataClass()).isEqualTo(DataClass.PRIVILEGED);
    }

    @Test
    void theMentionNeedsItsQualificationAndWhatIsReplacedIsThere() {
        file.givenNoPriorActivity()
                .when(note("confidentiel", false, "LN7"), call.toMetadata())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MENTION_NOT_QUALIFIED,
                        Map.of("law", "71-1130, 58-1", "allowed", "qualified, or no mention"),
                        List.of(new Rejection(Code.NOTE_NOT_FOUND, Map.of("note", "LN7", "known", "none")))));
    }

    private static FileNote note(@Nullable String mention, boolean qualified, @Nullable String replaces) {
        return new FileNote(
                LegalFileId.of(Wishes.DISPUTE),
                new WritePrivilegedNote(Wishes.DISPUTE, "La clause ne tient pas.", mention, qualified, null, replaces),
                CUSTOMER);
    }

    private PrivilegedNoteWritten written(@Nullable String mention) {
        return new PrivilegedNoteWritten(
                Wishes.DISPUTE,
                new Act(People.LEGAL.id(), Role.LEGAL, Channel.API, call.requestId(), null, Wishes.NOW, Wishes.NOW),
                "LN1",
                Protected.privileged(CUSTOMER, "La clause ne tient pas."),
                mention,
                mention != null,
                List.of(),
                null);
    }
}
