package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.photo;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.value.Direction;
import io.litige.api.value.RegisteredLetter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordCommunicationTest {
    @Test
    void whenItHappenedAndWhenItWasWrittenDownAreTwoTimes() {
        var yesterday = NOW.minus(Duration.ofHours(20));
        var event = (CommunicationRecorded) Stories.registered()
                .given(at(yesterday, message(Direction.INBOUND)))
                .events()
                .getLast();
        assertThat(event.act().occurredAt()).isEqualTo(yesterday);
        assertThat(event.act().recordedAt()).isEqualTo(NOW);
        assertThat(event.substantive()).isTrue();
    }

    @Test
    void writtenDownMoreThanADayLateItNeedsAReason() {
        var earlier = NOW.minus(Duration.ofHours(25));
        refused(
                at(earlier, message(Direction.INBOUND)),
                Code.LATE_REASON_REQUIRED,
                Map.of("occurredAt", earlier, "recordedAt", NOW, "limit", "PT24H", "allowed", "a lateReason"));
        Stories.registered()
                .when(with("lateReason", "I was ill", at(earlier, message(Direction.INBOUND))))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-90")
    @Test
    void theDatesOfARegisteredLetterFollowEachOther() {
        var letter = new RegisteredLetter("1A 234", day(8), day(7), null, null);
        refused(
                with("letter", letter, message(Direction.OUTBOUND)),
                Code.DATES_OUT_OF_ORDER,
                Map.of(
                        "sentOn", "2026-03-08",
                        "presentedOn", "2026-03-07",
                        "receivedOn", "null",
                        "refusedOn", "null",
                        "allowed", "sentOn, then presentedOn, then receivedOn or refusedOn"));
    }

    @Tag("requirement-90")
    @Test
    void aRegisteredLetterIsReceivedOrRefusedNotBoth() {
        var letter = new RegisteredLetter("1A 234", day(5), day(6), day(7), day(7));
        refused(
                with("letter", letter, message(Direction.OUTBOUND)),
                Code.DATES_OUT_OF_ORDER,
                Map.of(
                        "sentOn", "2026-03-05",
                        "presentedOn", "2026-03-06",
                        "receivedOn", "2026-03-07",
                        "refusedOn", "2026-03-07",
                        "allowed", "sentOn, then presentedOn, then receivedOn or refusedOn"));
    }

    @Test
    void aRegisteredLetterWasNotReceivedTomorrow() {
        var letter = new RegisteredLetter("1A 234", day(9), null, day(11), null);
        refused(
                with("letter", letter, message(Direction.OUTBOUND)),
                Code.OCCURRED_IN_FUTURE,
                Map.of("field", "letter", "date", "2026-03-11", "today", "2026-03-10"));
    }

    @Test
    void itsAttachmentsAreOnRecord() {
        refused(
                with("evidence", List.of("E1"), message(Direction.INBOUND)),
                Code.EVIDENCE_NOT_FOUND,
                Map.of("evidence", "E1", "known", "none"));
        Stories.registered()
                .given(photo())
                .when(with("evidence", List.of("E1"), message(Direction.INBOUND)))
                .expectSuccessfulHandlerExecution();
    }

    private static void refused(RecordCommunication command, Code code, Map<String, ?> facts) {
        Stories.registered().when(command).expectNoEvents().expectExceptionDetails(Rejection.of(code, facts));
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }
}
