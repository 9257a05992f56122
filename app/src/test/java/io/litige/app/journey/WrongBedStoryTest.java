package io.litige.app.journey;

import static io.litige.app.journey.Play.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductProcess;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The wrong bed delivered, the old bed taken away, a second delivery charged, a week's wait with no other slot, and a
 * carrier who shouts. Played over HTTP by somebody who follows the face's next steps.
 */
class WrongBedStoryTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String ORDER = "O-STORY-BED-1";
    private static final String AGENT = "demo-agent";

    private final ProductProcess product = ProductProcess.shared();

    @Test
    @Tag("requirement-59")
    @Tag("requirement-60")
    @Tag("requirement-61")
    @Tag("requirement-62")
    @Tag("requirement-63")
    void theRightBedComesForNothingAndTheOldOneComesBack() {
        var first = deliveryChargedOnce();
        var bed = Play.opened(product, AGENT, complaint());
        oldBedTakenAway(bed);
        intoAssessment(bed);
        secondFeeIsBlocked(bed, first);
        faultAdmitted(bed);
        aSlotAtOnce(bed);
        carriedOut(bed);
        closed(bed);

        assertThat(bed.timeline())
                .contains("Ancien lit de 140")
                .contains("a fait au client la promesse W1")
                .contains("livreur")
                .contains("bon d’achat");
    }

    /** The customer moved the first appointment and agreed to pay for it: that fee of this order is spent. */
    private Play deliveryChargedOnce() {
        var first = Play.opened(product, AGENT, registration("Report du rendez-vous", wrongItem()));
        intoAssessment(first);
        first.does(
                AGENT,
                "MakeProposal",
                offer("{\"kind\":\"APPOINTMENT\",\"customerCharge\":%s,%s,%s}"
                        .formatted(euros("49.90"), fee(), slot(soon()))));
        first.does(AGENT, "AcceptProposal", "{\"proof\":\"Appel enregistré\"}");
        first.does(AGENT, "ExecuteRemedy", "{\"proof\":\"F-LIV-1\"}");
        return first;
    }

    private void oldBedTakenAway(Play bed) {
        bed.notOffered("demo-agent", "MakeProposal", offer("{\"kind\":\"APOLOGY\"}"), "WRONG_PHASE");
        bed.foreseen(AGENT, "ReturnGoods", "{\"proof\":\"?\"}", "CUSTODY_NOT_FOUND");
        var sunday = bed.refused(AGENT, "TakeCustody", taken(nextSunday()), "DUE_OUTSIDE_CALENDAR");
        bed.does(AGENT, "TakeCustody", taken(fact(sunday, "DUE_OUTSIDE_CALENDAR", "nextWorkingTime")));
        assertThat(bed.face(AGENT).at("/custodies/0/holder")).isEqualTo("CARRIER");
    }

    private void intoAssessment(Play play) {
        play.does(
                AGENT,
                "Acknowledge",
                "{\"automatic\":false,\"message\":\"Nous avons reçu votre réclamation.\",\"nextStep\":\"Nous appelons le transporteur\",\"nextUpdateDue\":\""
                        + Instant.now().plus(Duration.ofDays(2)) + "\"}");
        play.does(AGENT, "StartAssessment", "{}");
        var ground = play.face(AGENT).json().get("grounds").size();
        play.foreseen(AGENT, "MakeProposal", offer("{\"kind\":\"APOLOGY\"}"), "ORIGIN_MISSING", "POSITION_MISSING");
        for (int i = 1; i <= ground; i++) {
            play.does(
                    AGENT,
                    "IdentifyOrigin",
                    "{\"ground\":\"G" + i + "\",\"kind\":\"DELIVERY\",\"reference\":\"" + ORDER
                            + "\",\"cause\":\"STORY_BED_" + i + "\",\"factors\":[\"HASTE\"]}");
        }
        play.foreseen(AGENT, "MakeProposal", offer("{\"kind\":\"APOLOGY\"}"), "POSITION_MISSING");
        play.does(AGENT, "RecordPosition", "{\"side\":\"CUSTOMER\",\"text\":\"Ce n'est pas le bon lit.\"}");
        play.does(AGENT, "RecordPosition", "{\"side\":\"COMPANY\",\"text\":\"Erreur de quai confirmée.\"}");
    }

    /** Charged by another dispute of the same order, which the refusal names. */
    private void secondFeeIsBlocked(Play bed, Play first) {
        var twice = bed.refused(
                AGENT,
                "MakeProposal",
                offer("{\"kind\":\"REDELIVERY\",\"customerCharge\":%s,%s,%s}"
                        .formatted(euros("49.90"), fee(), slot(soon()))),
                "FEE_CHARGED_TWICE");
        assertThat(fact(twice, "FEE_CHARGED_TWICE", "fee")).isEqualTo("DELIVERY of order " + ORDER);
        assertThat(fact(twice, "FEE_CHARGED_TWICE", "dispute"))
                .isEqualTo(first.face(AGENT).at("/disputeId"));
        assertThat(fact(twice, "FEE_CHARGED_TWICE", "rule")).contains("59");
    }

    private void faultAdmitted(Play bed) {
        bed.does(
                AGENT,
                "ClaimFact",
                "{\"side\":\"CUSTOMER\",\"ground\":\"G3\",\"text\":\"Le livreur a crié devant mes enfants.\"}");
        bed.foreseen(AGENT, "VerifyFact", "{\"finding\":\"CONFIRMED\",\"evidence\":[\"E1\"]}", "EVIDENCE_NOT_FOUND");
        bed.uploads(AGENT, "appel.txt", "Le transporteur reconnaît le ton du livreur.", "CORRESPONDENCE");
        bed.does(AGENT, "VerifyFact", "{\"finding\":\"CONFIRMED\",\"evidence\":[\"E1\"]}");
        bed.does(
                AGENT,
                "AdmitFault",
                "{\"grounds\":[\"G1\",\"G2\",\"G3\"],\"extent\":\"FULL\",\"wording\":\"C'est entièrement notre faute.\"}");
        bed.does(AGENT, "RecordEscalationThreat", "{\"kinds\":[\"MEDIA\"],\"wording\":\"J'appelle Julien Courbet.\"}");
    }

    private void aSlotAtOnce(Play bed) {
        if (bed.face(AGENT).json().at("/severity/level").asInt() > 2) {
            bed.foreseen(AGENT, "MakeProposal", offer("{\"kind\":\"APOLOGY\"}"), "CONSEQUENCES_MISSING");
        }
        bed.does(
                AGENT,
                "AssessConsequences",
                "{\"legal\":\"LOW\",\"financial\":\"LOW\",\"reputational\":\"MEDIUM\",\"operational\":\"LOW\",\"text\":\"Menace d'appeler la télévision.\"}");
        var week = bed.refused(
                AGENT,
                "MakeProposal",
                offer(
                        "{\"kind\":\"REDELIVERY\",\"effort\":\"WAIT_AT_HOME\",\"grounds\":[\"G1\"],\"customerCharge\":%s,%s,%s}"
                                .formatted(euros("49.90"), fee(), slot(soon().plusDays(14)))),
                "SLOT_TOO_LATE",
                "CUSTOMER_CHARGED_UNDER_FULL_FAULT",
                "CUSTOMER_EFFORT_UNDER_FULL_FAULT",
                "FEE_CHARGED_TWICE");
        assertThat(fact(week, "SLOT_TOO_LATE", "allowed")).contains("SUPERVISOR");
        assertThat(fact(week, "CUSTOMER_CHARGED_UNDER_FULL_FAULT", "allowed")).isEqualTo("0.00 EUR");
        assertThat(fact(week, "CUSTOMER_EFFORT_UNDER_FULL_FAULT", "allowed")).isEqualTo("NONE, REPLY");
        var latest = LocalDate.parse(fact(week, "SLOT_TOO_LATE", "latest"));
        bed.does(AGENT, "MakeProposal", offer("""
            {"kind":"REDELIVERY","basis":"REDRESS","grounds":["G1"],"executor":"logistics",%s},
            {"kind":"REFUND","basis":"REDRESS","grounds":["G2"],"amount":%s},
            {"kind":"VOUCHER","grounds":["G3"],"amount":%s,"description":"Pour le ton du livreur"}\
            """.formatted(slot(latest), euros("49.90"), euros("20.00"))));
        assertThat(bed.face(AGENT).at("/negotiation/offer/value/amount")).isEqualTo("69.90");
        bed.does(AGENT, "AcceptProposal", "{\"proof\":\"Appel de 10 h\"}");
    }

    private void carriedOut(Play bed) {
        var night = bed.refused(
                AGENT,
                "MakePromise",
                "{\"deliverable\":\"Appel la veille de la livraison\",\"dueAt\":\"" + nextSunday() + "\"}",
                "DUE_OUTSIDE_CALENDAR");
        bed.does(
                AGENT,
                "MakePromise",
                "{\"deliverable\":\"Appel la veille de la livraison\",\"dueAt\":\""
                        + fact(night, "DUE_OUTSIDE_CALENDAR", "nextWorkingTime") + "\"}");
        bed.foreseen(
                AGENT, "ResolveDispute", "{}", "REMEDIES_PENDING", "GOODS_HELD", "PROMISES_PENDING", "CHECK_MISSING");
        bed.does(AGENT, "ExecuteRemedy", "{\"proof\":\"BL-2\"}", "R1");
        bed.does(AGENT, "ExecuteRemedy", "{\"proof\":\"AV-2\"}", "R2");
        bed.does(AGENT, "ExecuteRemedy", "{\"proof\":\"BA-2\"}", "R3");
        bed.foreseen(AGENT, "ResolveDispute", "{}", "GOODS_HELD");
        bed.does(AGENT, "ReturnGoods", "{\"proof\":\"Reçu signé\"}");
        bed.foreseen(AGENT, "ResolveDispute", "{}", "PROMISES_PENDING");
        bed.does(AGENT, "KeepPromise", "{}");
        bed.foreseen(AGENT, "ResolveDispute", "{}", "CHECK_MISSING");
        bed.does(AGENT, "CheckResolution", "{\"kind\":\"IMMEDIATE\",\"answer\":\"PARTLY\"}");
        bed.foreseen(AGENT, "ResolveDispute", "{}", "CHECK_NEGATIVE");
        bed.does(AGENT, "CheckResolution", "{\"kind\":\"IMMEDIATE\",\"answer\":\"YES\"}");
        bed.does(AGENT, "ResolveDispute", "{}");
    }

    private void closed(Play bed) {
        bed.refused(AGENT, "CloseDispute", "{\"outcome\":\"UPHELD\",\"costs\":[]}", "COSTS_MISSING");
        bed.does(
                AGENT,
                "ConcludeGround",
                "{\"outcome\":\"UPHELD\",\"reasons\":\"Le transporteur s'est excusé.\"}",
                "G3");
        bed.does(
                AGENT,
                "CloseDispute",
                "{\"outcome\":\"UPHELD\",\"costs\":[{\"type\":\"REFUND\",\"amount\":%s},{\"type\":\"GESTURE\",\"amount\":%s}]}"
                        .formatted(euros("49.90"), euros("20.00")));
        assertThat(bed.face(AGENT).at("/phase")).isEqualTo("CLOSED");
        bed.notOffered(
                AGENT, "MakePromise", "{\"deliverable\":\"?\",\"dueAt\":\"" + nextSunday() + "\"}", "WRONG_PHASE");
    }

    private static String complaint() {
        return registration(
                "Mauvais lit, ancien lit emporté, seconde livraison facturée",
                wrongItem()
                        + ",{\"kind\":\"FINANCIAL\",\"items\":[{\"invoiceRef\":\"F-BED-2\",\"amount\":" + euros("49.90")
                        + ",\"reason\":\"FEE\"}]}"
                        + ",{\"kind\":\"COMMUNICATION\",\"failing\":\"STAFF_CONDUCT\"}");
    }

    private static String wrongItem() {
        return "{\"kind\":\"OPERATIONAL\",\"goods\":{\"orderRef\":\"" + ORDER
                + "\",\"productRef\":\"STORY-BED\"},\"defect\":\"WRONG_ITEM\"}";
    }

    private static String registration(String summary, String grounds) {
        return """
            {"dispute":{"customer":{"ref":"C-STORY-BED","name":"Camille Durand","contact":"camille@example.org"},
             "partyType":"CONSUMER","channel":"PHONE","team":"care","journeyStage":"DELIVERY","product":"STORY-BED",
             "summary":"%s","statement":"On m'a livré un lit de 140 au lieu de 160, on a emporté le mien et le livreur a crié.",
             "expectedOutcome":"Le bon lit cette semaine, sans rien payer.","grounds":[%s],
             "customerDisputedAmount":{"amount":"49.90","currency":"EUR"}},"takeOwnership":true}""".formatted(summary, grounds);
    }

    private static String taken(String returnBy) {
        return "{\"goods\":\"Ancien lit de 140\",\"holder\":\"CARRIER\",\"reference\":\"TR-55\",\"returnBy\":\""
                + returnBy + "\"}";
    }

    private static String offer(String remedies) {
        return "{\"remedies\":[%s],\"validUntil\":\"%s\",\"reasons\":\"Erreur de notre transporteur.\"}"
                .formatted(remedies, Instant.now().plus(Duration.ofDays(14)));
    }

    private static String fee() {
        return "\"fee\":{\"type\":\"DELIVERY\",\"orderRef\":\"" + ORDER + "\"}";
    }

    private static String slot(LocalDate day) {
        return "\"slot\":{\"from\":\"%s\",\"to\":\"%s\",\"booking\":\"RDV-9\"}"
                .formatted(at(day, LocalTime.of(9, 30)), at(day, LocalTime.of(11, 30)));
    }

    private static LocalDate soon() {
        return LocalDate.now(PARIS).plusDays(1);
    }

    private static String nextSunday() {
        return at(LocalDate.now(PARIS).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)), LocalTime.NOON);
    }

    private static String at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PARIS).toInstant().toString();
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
