package io.litige.query.recurrence;

import io.litige.api.query.Proportion.Reliability;
import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Line;
import io.litige.api.query.RecurrenceReport.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a figure means and which rules shaped it, in words that travel with it. */
final class RecurrenceRules {
    private static final Rule SMALL_N = new Rule(
            "small-n-hidden",
            "Taux masqué sous 30 cas : seuls les effectifs sont montrés ; de 30 à 99 cas, à lire avec prudence.",
            "Rates below 30 cases are hidden and only counted; from 30 to 99 cases they carry a warning.");
    private static final Rule RUNNING_START = new Rule(
            "running-start",
            "Les litiges reçus avant que l'historique n'atteigne la longueur de la fenêtre sont laissés de côté.",
            "Disputes received before the history was as long as the window are left out.");
    private static final Rule OPEN_PREVIOUS = new Rule(
            "open-previous-is-no-recurrence",
            "Un litige précédent encore ouvert est un doublon possible, pas une récurrence.",
            "A previous dispute that was still open is a possible duplicate, not a recurrence.");
    private static final Rule POPULATION = new Rule(
            "population",
            "Litiges annulés et doublons exclus, retirés inclus, issus de signaux montrés à part.",
            "Voided and merged disputes are left out, withdrawn ones are in, those from signals are shown apart.");
    private static final Rule UNCODED = new Rule(
            "uncoded-is-shown",
            "Les litiges sans valeur forment une ligne ; ils comptent dans l'ensemble et ne se comparent à rien.",
            "Disputes without a value are a line of their own; they count in the whole and compare to nothing.");
    private static final Rule IMMATURE = new Rule(
            "cohort-not-mature",
            "Moins de 95 % des cas ont eu toute leur fenêtre : chiffres provisoires.",
            "Less than 95 % of the cases had their full window yet: the figures are provisional.");
    private static final Rule INCOMPLETE = new Rule(
            "period-not-over",
            "La période n'est pas terminée : les chiffres peuvent encore changer.",
            "The period is not over: the figures may still change.");
    private static final Rule CURRENT_CODING = new Rule(
            "current-coding",
            "Causes telles que codées aujourd'hui, et non telles que supposées à la réception.",
            "Causes as they are coded today, not as they were supposed at intake.");
    private static final Rule INTAKE_CODING = new Rule(
            "intake-coding", "Causes telles que supposées à la réception.", "Causes as they were supposed at intake.");
    private static final Rule SHARED = new Rule(
            "shared-weight",
            "Un litige à plusieurs griefs se répartit à parts égales entre eux.",
            "A dispute with several grounds is shared among them in equal parts.");
    private static final Rule FULL = new Rule(
            "full-weight",
            "Un litige compte une fois dans chacun de ses groupes ; la somme peut dépasser le nombre de litiges.",
            "A dispute counts once in each of its groups; the sum may exceed the number of disputes.");
    private static final Rule MONEY = new Rule(
            "money-per-currency",
            "Montants par devise, jamais convertis ; le rang par coût suit la devise demandée.",
            "Money is summed per currency and never converted; ranking by cost follows the currency asked for.");

    private RecurrenceRules() {}

    static Definition define(ShowRecurrence query) {
        var fr = french(query.by());
        var en = english(query.by());
        int days = query.withinDays();
        return query.family() == Family.ACTIVITY
                ? new Definition(
                        "Part des litiges reçus dans la période dont le même client avait un litige de même " + fr
                                + ", clos depuis " + days + " jours au plus et encore clos à la réception.",
                        "Share of the disputes received in the period whose customer had a dispute of the same " + en
                                + ", closed at most " + days + " days earlier and still closed when this one came.")
                : new Definition(
                        "Part des litiges clos dans la période que le même client a fait suivre, en " + days
                                + " jours au plus, d'un litige de même " + fr + ".",
                        "Share of the disputes closed in the period that the same customer followed, within " + days
                                + " days, with a dispute of the same " + en + ".");
    }

    static Definition define(ShowPareto query) {
        var across = query.across();
        return new Definition(
                "Litiges reçus dans la période, par " + french(query.by())
                        + (across == null ? "" : " et " + french(across))
                        + ", du plus lourd au plus léger ; le plus petit ensemble qui atteint 80 % est marqué.",
                "Disputes received in the period, by " + english(query.by())
                        + (across == null ? "" : " and " + english(across))
                        + ", heaviest first; the smallest set that reaches 80 % is marked.");
    }

    static List<Rule> of(
            ShowRecurrence query, List<Line> lines, boolean runningStart, boolean mature, boolean periodOver) {
        var rules = new ArrayList<Rule>();
        rules.add(POPULATION);
        rules.add(OPEN_PREVIOUS);
        coding(query.by(), query.coding(), rules);
        add(rules, SMALL_N, lines.stream().anyMatch(l -> l.recurrence().reliability() != Reliability.NORMAL));
        add(rules, RUNNING_START, runningStart);
        add(rules, UNCODED, lines.stream().anyMatch(line -> line.key() == null));
        add(rules, IMMATURE, !mature);
        add(rules, INCOMPLETE, !periodOver);
        return rules;
    }

    static List<Rule> of(ShowPareto query, boolean uncoded, boolean periodOver) {
        var rules = new ArrayList<Rule>();
        rules.add(POPULATION);
        rules.add(query.weight() == Weight.SHARED ? SHARED : FULL);
        rules.add(MONEY);
        coding(query.across() == Dimension.CAUSE ? Dimension.CAUSE : query.by(), query.coding(), rules);
        add(rules, UNCODED, uncoded);
        add(rules, INCOMPLETE, !periodOver);
        return rules;
    }

    private static void coding(Dimension by, Coding coding, List<Rule> rules) {
        add(rules, coding == Coding.CURRENT ? CURRENT_CODING : INTAKE_CODING, by == Dimension.CAUSE);
    }

    private static void add(List<Rule> rules, Rule rule, boolean applies) {
        if (applies) {
            rules.add(rule);
        }
    }

    private static String english(Dimension by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static String french(Dimension by) {
        return switch (by) {
            case CAUSE -> "cause";
            case PRODUCT -> "produit";
            case CUSTOMER -> "client";
            case SITE -> "site";
            case CHANNEL -> "canal";
        };
    }
}
