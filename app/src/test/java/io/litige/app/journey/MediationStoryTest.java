package io.litige.app.journey;

import static io.litige.app.journey.Play.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mediation whose proposal is accepted on day 89; one day after the term it would have been too late. */
class MediationStoryTest {
    private static final String LEGAL = "demo-legal";
    private static final int ADMITTED = 100;

    private final ProductProcess product = ProductProcess.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    @Tag("requirement-85")
    @Tag("requirement-87")
    void aYesOnDay89SettlesIt() {
        var play = Play.opened(product, "demo-agent", complaint());
        asked(play);
        admitted(play);
        proposed(play);
        settled(play);
        timelineInFrench(play);
    }

    private void asked(Play play) {
        play.foreseen(LEGAL, "RespondToMediator", "{\"side\":\"COMPANY\",\"accepts\":true}", "MEDIATION_WRONG_STAGE");
        play.notOffered("demo-agent", "RequestMediation", "{\"reference\":\"MED-9\"}", "ACTION_NOT_PERMITTED");
        var spoken = play.foreseen(LEGAL, "RequestMediation", "{\"reference\":\"MED-9\"}", "WRITTEN_COMPLAINT_MISSING");
        assertThat(fact(spoken, "WRITTEN_COMPLAINT_MISSING", "allowed")).contains("EMAIL");
        play.did(
                "demo-agent",
                "RecordCommunication",
                "{\"direction\":\"INBOUND\",\"channel\":\"EMAIL\",\"content\":\"Je conteste.\",\"lateReason\":\"Repris du courrier\",\"occurredAt\":\""
                        + daysAgo(118) + "\"}");
        var wrong = play.refused(
                LEGAL,
                "RequestMediation",
                "{\"reference\":\"MED-9\",\"mediator\":\"OTHER\"}",
                "MEDIATOR_NOT_COMPETENT");
        assertThat(fact(wrong, "MEDIATOR_NOT_COMPETENT", "allowed")).isEqualTo("DEMO-MEDIATOR");
        says(play, "RequestMediation", "\"reference\":\"MED-9\"", 110);
        var face = play.face(LEGAL);
        assertThat(face.at("/mediation/status")).isEqualTo("REQUESTED");
        assertThat(face.at("/limitations/0/suspendedOn")).isEqualTo(day(110).toString());
        assertThat(face.at("/limitations/0/endsOn")).isEmpty();
    }

    private void admitted(Play play) {
        says(play, "MarkMediationAdmissible", "\"complex\":false", ADMITTED);
        var face = play.face(LEGAL);
        assertThat(clock(face, "MEDIATION_90D")).startsWith(day(ADMITTED - 90).toString());
        says(play, "RespondToMediator", "\"side\":\"COMPANY\",\"accepts\":true", ADMITTED - 1);
        play.notOffered("demo-agent", "CloseDispute", closure(), "WRONG_PHASE");
    }

    private void proposed(Play play) {
        says(
                play,
                "RecordMediatorProposal",
                "\"proposal\":\"La moitié, soit 24,95 euros.\",\"amount\":" + euros("24.95"),
                20);
        play.foreseen(LEGAL, "RespondToMediator", answer("COMPANY"), "MEDIATION_TERM_PASSED");
        var day91 = Play.told(
                product.as(LEGAL)
                        .post(play.at() + "/mediation/answers", at(answer("COMPANY"), ADMITTED - 91), version(play)),
                "MEDIATION_TERM_PASSED");
        assertThat(fact(day91, "MEDIATION_TERM_PASSED", "termAt"))
                .startsWith(day(ADMITTED - 90).toString().substring(0, 7));
        assertThat(fact(day91, "MEDIATION_TERM_PASSED", "allowed")).contains("EndMediation");
        var extended = Play.told(
                product.as(LEGAL)
                        .post(
                                play.at() + "/mediation/extension",
                                "{\"until\":\"" + day(0) + "\",\"reason\":\"Complexe\",\"occurredAt\":\"" + daysAgo(9)
                                        + "\"}",
                                version(play)),
                "MEDIATION_TERM_PASSED");
        assertThat(extended.status()).isEqualTo(409);
        says(play, "RespondToMediator", "\"side\":\"CUSTOMER\",\"accepts\":true", ADMITTED - 88);
        play.refused(
                LEGAL,
                "EndMediation",
                "{\"result\":\"SETTLED\",\"terms\":\"La moitié\",\"backToWork\":false}",
                "MEDIATION_NOT_ACCEPTED");
        says(play, "RespondToMediator", "\"side\":\"COMPANY\",\"accepts\":true", ADMITTED - 89);
    }

    private void settled(Play play) {
        play.refused(LEGAL, "EndMediation", "{\"result\":\"SETTLED\",\"backToWork\":false}", "MEDIATION_TERMS_MISSING");
        var recharged = play.refused(
                LEGAL,
                "RecordMediationFee",
                "{\"amount\":" + euros("180.00") + ",\"paidBy\":\"CUSTOMER\",\"invoice\":\"F-MED\"}",
                "MEDIATION_FEE_RECHARGED");
        assertThat(fact(recharged, "MEDIATION_FEE_RECHARGED", "law")).contains("L612-1");
        play.does(
                LEGAL,
                "RecordMediationFee",
                "{\"amount\":" + euros("180.00") + ",\"paidBy\":\"COMPANY\",\"invoice\":\"F-MED\"}");
        says(
                play,
                "EndMediation",
                "\"result\":\"SETTLED\",\"terms\":\"24,95 euros sous huit jours.\",\"backToWork\":false",
                ADMITTED - 90);
        var face = play.face(LEGAL);
        assertThat(face.at("/phase")).isEqualTo("EXTERNAL");
        assertThat(face.at("/mediation/result")).isEqualTo("SETTLED");
        assertThat(face.at("/limitations/0/suspendedOn")).isEmpty();
        assertThat(LocalDate.parse(face.at("/limitations/0/endsOn")))
                .as("six months at least are left (C. civ. 2238)")
                .isAfterOrEqualTo(day(ADMITTED - 90).plusMonths(6));
        play.foreseen("demo-agent", "CloseDispute", closure(), "CAUSE_MISSING");
        play.does(
                "demo-agent",
                "IdentifyOrigin",
                "{\"ground\":\"G1\",\"kind\":\"DELIVERY\",\"reference\":\"BL-9\",\"cause\":\"STORY_MEDIATION\"}");
        play.foreseen("demo-agent", "CloseDispute", closure(), "ANSWER_MISSING");
        play.does(
                "demo-agent",
                "RecordCommunication",
                "{\"direction\":\"OUTBOUND\",\"channel\":\"PHONE\",\"content\":\"Nous exécutons l'accord.\",\"substantive\":true}");
        play.does("demo-agent", "CloseDispute", closure());
    }

    private void timelineInFrench(Play play) {
        assertThat(play.timeline())
                .contains("La prescription est suspendue")
                .contains("médiateur")
                .contains("24,95")
                .contains("C. civ. 2238");
    }

    private void says(Play play, String command, String fields, int daysAgo) {
        play.did(LEGAL, command, "{" + fields + ",\"occurredAt\":\"" + daysAgo(daysAgo) + "\"}");
    }

    private long version(Play play) {
        return Long.parseLong(play.face(LEGAL).header("ETag").replaceAll("\\D", ""));
    }

    private String at(String body, int daysAgo) {
        return body.substring(0, body.length() - 1) + ",\"occurredAt\":\"" + daysAgo(daysAgo) + "\"}";
    }

    private static String answer(String side) {
        return "{\"side\":\"" + side + "\",\"accepts\":true}";
    }

    private static String closure() {
        return "{\"outcome\":\"PARTLY\",\"costs\":[{\"type\":\"REFUND\",\"amount\":" + euros("24.95")
                + "},{\"type\":\"MEDIATOR\",\"amount\":" + euros("180.00") + "}]}";
    }

    private String complaint() {
        return """
            {"dispute":{"customer":{"ref":"C-MED-%s","name":"Jeanne Roy","contact":"jeanne@example.org"},
             "partyType":"CONSUMER","channel":"PHONE","team":"care","journeyStage":"DELIVERY","product":"STORY-MEDIATION",
             "summary":"Livraison facturée deux fois","statement":"Vous m'avez compté la livraison deux fois.",
             "grounds":[{"kind":"FINANCIAL","items":[{"invoiceRef":"F-9","amount":%s,"reason":"FEE"}]}]},
             "takeOwnership":true,"occurredAt":"%s"}""".formatted(UUID.randomUUID(), euros("49.90"), daysAgo(120));
    }

    private static String clock(Answer face, String kind) {
        for (var clock : face.json().get("clocks")) {
            if (clock.get("kind").asString().equals(kind)) {
                return clock.get("dueAt").asString();
            }
        }
        throw new AssertionError(kind + " in " + face.text());
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(daysAgo(daysAgo), ZoneId.of("Europe/Paris"));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
