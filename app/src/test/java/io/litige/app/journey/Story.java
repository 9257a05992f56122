package io.litige.app.journey;

/** Bodies of the story: a bed delivered wrong, told by the customer, decided by the company. */
final class Story {
    static final String CAUSE = "DELIVERY_WRONG_ITEM";

    private Story() {}

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
                        java.time.Instant.now().plus(java.time.Duration.ofDays(1)),
                        java.time.Instant.now().plus(java.time.Duration.ofHours(26)),
                        amount,
                        java.time.Instant.now().plus(java.time.Duration.ofDays(14)),
                        approval.isEmpty() ? "" : ",\"approval\":\"" + approval + "\"");
    }

    static String origin(String ground) {
        return """
                {"ground":"%s","kind":"ORDER_LINE","reference":"O-2026-1181/1","cause":"%s","factors":["HASTE"]}""".formatted(ground, CAUSE);
    }
}
