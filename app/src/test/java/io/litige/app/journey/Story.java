package io.litige.app.journey;

import static io.litige.app.product.Answer.done;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import java.time.Duration;
import java.time.Instant;

/** Bodies of the story: a bed delivered wrong, told by the customer, decided by the company. */
final class Story {
    static final String CAUSE = "DELIVERY_WRONG_ITEM";

    private Story() {}

    /** A dispute of that customer, owned by the caller, acknowledged and being assessed. */
    static Answer assessing(Caller owner, String customer) {
        var last = done(owner.post("/disputes", registration(customer)), 201);
        var at = "/disputes/" + last.at("/disputeId");
        last = done(owner.post(
                at + "/acknowledgement",
                "{\"automatic\":false,\"message\":\"Reçu.\",\"nextStep\":\"Examen\",\"nextUpdateDue\":\""
                        + Instant.now().plus(Duration.ofDays(3)) + "\"}",
                last.version()));
        return done(owner.post(at + "/assessment", "{}", last.version()));
    }

    static String registration(String customer) {
        return """
                {"dispute":{
                  "customer":{"ref":"%s","name":"Camille Durand","contact":"camille.durand@example.org"},
                  "partyType":"CONSUMER","channel":"PHONE","team":"care","journeyStage":"DELIVERY",
                  "product":"BED-140","site":"LYON-2",
                  "summary":"Mauvais lit livré",
                  "statement":"On m'a livré un lit de 140 au lieu de 160 et on me demande de payer une seconde livraison.",
                  "expectedOutcome":"Le bon lit cette semaine, sans rien payer.",
                  "grounds":[
                    {"kind":"OPERATIONAL","goods":{"orderRef":"O-2026-1181","productRef":"BED-140"},"defect":"WRONG_ITEM"},
                    {"kind":"FINANCIAL","items":[{"invoiceRef":"F-77120","amount":{"amount":"49.90","currency":"EUR"},"reason":"FEE"}]}
                  ],
                  "customerDisputedAmount":{"amount":"249.90","currency":"EUR"}},
                 "takeOwnership":true}""".formatted(customer);
    }

    static String proposal(String amount, String approval) {
        return """
                {"remedies":[
                   {"kind":"REDELIVERY","basis":"REDRESS","effort":"NONE","executor":"logistics","grounds":["G1"],
                    "slot":{"from":"%s","to":"%s","booking":"RDV-1"}},
                   {"kind":"REFUND","basis":"REDRESS","amount":{"amount":"%s","currency":"EUR"},"grounds":["G2"]}],
                 "validUntil":"%s","reasons":"Erreur de préparation de notre entrepôt."%s}""".formatted(
                        Instant.now().plus(Duration.ofDays(1)),
                        Instant.now().plus(Duration.ofHours(26)),
                        amount,
                        Instant.now().plus(Duration.ofDays(14)),
                        approval.isEmpty() ? "" : ",\"approval\":\"" + approval + "\"");
    }

    static String origin(String ground) {
        return """
                {"ground":"%s","kind":"ORDER_LINE","reference":"O-2026-1181/1","cause":"%s","factors":["HASTE"]}""".formatted(ground, CAUSE);
    }
}
