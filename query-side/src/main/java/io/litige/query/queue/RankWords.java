package io.litige.query.queue;

import io.litige.api.query.QueuePage.Reason;
import io.litige.api.query.QueuePage.Words;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.ThreatKind;
import io.litige.query.queue.Rank.Term;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terms of a rank in words. */
final class RankWords {
    private RankWords() {}

    static Reason tell(Term term) {
        var hours = term.hours();
        return new Reason(term.code(), term.at(), hours == null ? null : Integer.valueOf(-hours), words(term));
    }

    private static Words words(Term term) {
        var words = plain(term);
        var hours = term.hours();
        if (hours == null) {
            return words;
        }
        return new Words(words.fr() + " : remonte de " + hours + " h", words.en() + ": moves up " + hours + " h");
    }

    private static Words plain(Term term) {
        return switch (term.code()) {
            case "next-due" -> due(term.detail());
            case "to-close" -> new Words("Résolu, à clore", "Resolved, to be closed");
            case "no-date" ->
                new Words("Aucune échéance : 30 jours après réception", "No date set: 30 days after it was received");
            case "severity" -> new Words("Gravité " + term.detail() + " sur 5", "Severity " + term.detail() + " of 5");
            case "criticality" -> criticality(term.detail());
            case "never-answered" ->
                new Words("Le client n'a encore reçu aucune réponse", "The customer never got an answer");
            case "customer-spoke-last" -> new Words("Le client a parlé en dernier", "The customer spoke last");
            case "broken-promise" ->
                new Words("Promesses non tenues : " + term.detail(), "Broken promises: " + term.detail());
            case "recontact" ->
                new Words(
                        "Relances du client après un manquement : " + term.detail(),
                        "Times the customer came back after we failed: " + term.detail());
            case "deadlock" ->
                new Words(
                        "Négociation au point mort, à revoir par une personne extérieure",
                        "Negotiation at a standstill, for somebody outside it");
            case "crisis" -> new Words("Crise ouverte", "Crisis open");
            case "exposure" -> exposure(ExposureLevel.valueOf(term.detail()));
            case "threat" ->
                new Words(
                        "Le client menace : " + threats(term.detail(), RankWords::french),
                        "The customer threatens with: " + threats(term.detail(), RankWords::english));
            default -> throw new IllegalStateException("no words for " + term.code());
        };
    }

    private static Words exposure(ExposureLevel level) {
        return switch (level) {
            case NONE -> new Words("Rien de public", "Nothing in public");
            case THREAT -> new Words("Publication annoncée", "Publication threatened");
            case PUBLISHED -> new Words("Publié", "Published");
            case SPREADING -> new Words("Se propage en public", "Spreading in public");
            case MEDIA -> new Words("Dans les médias", "In the press");
        };
    }

    private static String threats(String kinds, Function<ThreatKind, String> words) {
        return Arrays.stream(kinds.split(",", -1))
                .map(ThreatKind::valueOf)
                .map(words)
                .collect(Collectors.joining(", "));
    }

    private static String french(ThreatKind kind) {
        return switch (kind) {
            case MEDIA -> "médias";
            case REVIEW -> "avis en ligne";
            case REGULATOR -> "autorité de contrôle";
            case COURT -> "tribunal";
            case CHURN -> "départ";
        };
    }

    private static String english(ThreatKind kind) {
        return switch (kind) {
            case MEDIA -> "the press";
            case REVIEW -> "a review";
            case REGULATOR -> "a regulator";
            case COURT -> "a court";
            case CHURN -> "leaving";
        };
    }

    private static Words criticality(String detail) {
        return "blocking".equals(detail)
                ? new Words("Situation bloquante pour le client", "The customer is blocked")
                : new Words("Situation dégradée pour le client", "The customer's situation is degraded");
    }

    private static Words due(String what) {
        return switch (what) {
            case "acknowledgement" -> new Words("Échéance : accusé de réception", "Due: acknowledgement");
            case "first-answer" -> new Words("Échéance : première réponse", "Due: first answer");
            case "next-update" -> new Words("Échéance : prochaine information", "Due: next update");
            case "resolution" -> new Words("Échéance : résolution", "Due: resolution");
            case "mediation-notice" ->
                new Words("Échéance : recevabilité par le médiateur", "Due: the mediator says whether it is taken");
            case "mediator-reply" -> new Words("Échéance : réponse au médiateur", "Due: answer to the mediator");
            case "mediation-90d" -> new Words("Échéance : terme de la médiation", "Due: end of the mediation");
            case "return" -> new Words("Échéance : retour d'un bien du client", "Due: return of the customer's goods");
            case "promise" -> new Words("Échéance : promesse", "Due: promise");
            case "answer" -> new Words("Échéance : réponse attendue", "Due: answer waited for");
            case "remedy" -> new Words("Échéance : mesure de réparation", "Due: remedy");
            default -> new Words("Échéance : " + what, "Due: " + what);
        };
    }
}
