package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.export;
import static io.litige.command.dispute.Wishes.releaseExport;
import static io.litige.command.dispute.Wishes.sealExport;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LegalEvent.ExportSealed;
import io.litige.api.value.Channel;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Receipt;
import io.litige.api.value.Redaction;
import io.litige.api.value.Withholding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("command-ReleaseExport")
@Tag("command-SealExport")
class RequestExportTest {
    static final String EXPORT = new UUID(0x4001L, 1).toString();

    /** Legal staff have asked for {@link #EXPORT}. */
    static DisputeFixture asked(ExportProfile profile) {
        var dispute = Stories.registered();
        var call = new Call(
                People.LEGAL,
                UUID.fromString(EXPORT),
                dispute.call(People.LEGAL).expectedVersion(),
                Channel.API);
        return dispute.given(call, with("profile", profile, export()));
    }

    @Test
    void theRequestsIdIsTheExportsId() {
        var dispute = Stories.closed();
        var call = dispute.call(People.LEGAL);
        dispute.when(call, export())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event ->
                        event instanceof ExportRequested e && e.exportId().equals(call.requestId())))))
                .expectResultMessagePayload(Receipt.of(
                        DISPUTE,
                        dispute.events().size(),
                        List.of(call.requestId().toString())));
    }

    @Test
    void anotherPersonReleasesWhatGoesToACourt() {
        asked(ExportProfile.COURT)
                .when(People.LEGAL, releaseExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CONFIRMER_IS_REQUESTER,
                        Map.of("requester", "lea", "allowed", "another person of legal staff")));
        asked(ExportProfile.COURT)
                .when(Actor.SYSTEM, sealExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.EXPORT_NOT_READY, Map.of("export", EXPORT, "state", "waits for its release")));
        var released = asked(ExportProfile.COURT).given(People.COUNSEL, releaseExport(EXPORT));
        assertThat(released.events().getLast()).isInstanceOf(ExportReleased.class);
        released.when(People.COUNSEL, releaseExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.EXPORT_RELEASED, Map.of("export", EXPORT, "profile", ExportProfile.COURT)));
        assertThat(released.given(Actor.SYSTEM, sealExport(EXPORT)).events().getLast())
                .isInstanceOf(ExportSealed.class);
    }

    @Test
    void itIsSealedOnceAndByTheSystemAlone() {
        var dispute = asked(ExportProfile.MEDIATOR).given(Actor.SYSTEM, sealExport(EXPORT));
        dispute.when(Actor.SYSTEM, sealExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.EXPORT_SEALED, Map.of("export", EXPORT)));
        Stories.registered()
                .when(Actor.SYSTEM, sealExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.EXPORT_NOT_FOUND, Map.of("export", EXPORT, "known", "none")));
        asked(ExportProfile.MEDIATOR)
                .when(People.LEGAL, sealExport(EXPORT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "SealExport", "yourRoles", "LEGAL", "allowedRoles", "none")));
    }

    @Test
    void everythingThatCannotBeLeftOutIsNamedAtOnce() {
        var dispute = Stories.registered();
        long last = dispute.events().size() - 1;
        var left = List.of(
                new Redaction(99, "/content", Withholding.THIRD_PERSON),
                new Redaction(0, null, Withholding.PRIVILEGED),
                new Redaction(0, "/statement", Withholding.THIRD_PERSON));
        var allowed = "events 1 to " + last + ", texts of event 0, any profile but INTERNAL_FULL";
        dispute.when(People.LEGAL, with("mediation", true, with("redactions", left, export())))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REDACTION_NOT_ALLOWED,
                        Map.of("sequence", "99", "profile", "COURT", "allowed", allowed),
                        List.of(
                                Rejection.of(
                                        Code.REDACTION_NOT_ALLOWED,
                                        Map.of("sequence", 0, "profile", "COURT", "allowed", allowed)),
                                Rejection.of(
                                        Code.REASON_MISSING,
                                        Map.of(
                                                "field",
                                                "why",
                                                "because",
                                                "what is said in a mediation is confidential")))));
    }
}
