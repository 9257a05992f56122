package io.litige.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.DataClass;
import io.litige.api.value.Direction;
import io.litige.api.value.Side;
import io.litige.query.stream.Golden;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {
    private final Narrator french = new Narrator(Language.FR, Veil.NONE);
    private final Narrator english = new Narrator(Language.EN, Veil.NONE);

    /** Parts every entry shows beside the sentence, or that say nothing to a reader. */
    private static final Set<String> BESIDE = Set.of("disputeId", "act", "blob");

    /** Parts that choose the sentence instead of standing in it. */
    private static final Set<String> CHOOSING = Set.of("automatic", "direction", "kind", "side");

    /** What a reviewer thought of one answer counts in the figures of teams, and measures nobody in a timeline. */
    private static final Map<String, Set<String>> WITHHELD =
            Map.of("answer-reviewed", Set.of("correctness", "completeness", "clarity", "tone", "note"));

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsToldInBothLanguages(Class<? extends DisputeEvent> type) {
        for (var event : List.of(Golden.full(type), Golden.bare(type), Golden.erased(type))) {
            assertThat(french.tell(event)).matches("(?s)\\p{Lu}?.*[.!]$").doesNotContain("{", "}", "null", " ,", "..");
            assertThat(english.tell(event)).matches("(?s)\\p{Lu}?.*[.!]$").doesNotContain("{", "}", "null", " ,", "..");
            assertThat(french.tell(event)).isNotEqualTo(english.tell(event));
        }
    }

    /** Whoever adds a part to an event must give it a place in the sentence, or it would be missing in court. */
    @ParameterizedTest
    @MethodSource("events")
    void everyPartOfAnEventHasAPlaceInItsSentence(Class<? extends DisputeEvent> type) {
        var name = type.getAnnotation(io.litige.api.event.EventName.class).value();
        for (var language : Language.values()) {
            var sentences = keys(name).filter(language::has).map(language::text).toList();
            assertThat(sentences).as("sentences of %s", name).isNotEmpty();
            assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                    .filteredOn(part -> !BESIDE.contains(part))
                    .filteredOn(part -> !WITHHELD.getOrDefault(name, Set.of()).contains(part))
                    .filteredOn(part -> sentences.size() == 1 || !CHOOSING.contains(part))
                    .allSatisfy(part ->
                            assertThat(sentences).allSatisfy(s -> assertThat(s).contains("{" + part + "}")));
        }
    }

    /** What is stored as a code has a name where it stands in a sentence. */
    @Test
    void aLanguageAndARuleOfTheLawAreNamed() {
        var asked = Golden.full(io.litige.api.event.LegalEvent.ExportRequested.class);
        assertThat(french.tell(asked)).contains("langue\u00a0: français)");
        assertThat(english.tell(asked)).contains("language: French)");
        var clocks = new Words(Language.FR, Veil.NONE)
                .tell(
                        "mediation-declared-admissible",
                        Map.of("who", "X", "complex", true, "policyVersion", "GDPR 12(3)"));
        assertThat(clocks).contains("RGPD, article 12(3)").doesNotContain("GDPR");
    }

    /** Whoever adds a step to the procedures on board must give it words, or it would stand raw in a French document. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeOfTheProceduresOnBoardHasWords(Language language) throws Exception {
        var settings = Files.readString(Path.of("../app/src/main/resources/application.yml"));
        var procedures = settings.substring(settings.indexOf("\n  procedures:"), settings.indexOf("\n  recourse:"));
        var keys = new TreeSet<String>();
        Pattern.compile("- name: (\\S+)")
                .matcher(procedures)
                .results()
                .forEach(m -> keys.add("procedure." + m.group(1)));
        Pattern.compile("(step|document)s: \\[ (.*) ]")
                .matcher(procedures)
                .results()
                .forEach(m -> Stream.of(m.group(2).split(", ")).forEach(code -> keys.add(m.group(1) + "." + code)));

        assertThat(keys).hasSizeGreaterThan(15).contains("procedure.grave", "step.identify", "document.contract");
        assertThat(keys).allSatisfy(key -> assertThat(language.has(key)).as(key).isTrue());
    }

    @Test
    void aProcedureIsToldInWordsWithItsCodesBehind() {
        assertThat(french.tell(Golden.full(io.litige.api.event.ProcedureEvent.ProcedureSelected.class)))
                .contains("« livraison (delivery) »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
                .contains("identifier le client et les faits (identify), réunir les pièces (collect)")
                .contains("conditions de livraison (terms of delivery)");
    }

    @Test
    void aDigestIsNobodysWordsAndStandsWithoutQuotationMarks() {
        assertThat(french.tell(Golden.full(io.litige.api.event.EvidenceEvent.EvidenceAdded.class)))
                .contains("Empreinte SHA-256\u00a0: 9f86d081884c");
    }

    @Test
    void aCourtAndAMediatorAreNamedAsTheyNameThemselves() {
        assertThat(french.tell(Golden.full(io.litige.api.event.LegalEvent.CourtCaseOpened.class)))
                .contains("l’ouverture d’une instance. Juridiction\u00a0: ");
        assertThat(french.tell(Golden.full(io.litige.api.event.MediationEvent.MediationRequested.class)))
                .contains("a saisi un médiateur\u00a0: ");
    }

    @Test
    void aRegistrationReadsLikeADocument() {
        assertThat(french.tell(Golden.full(DisputeRegistered.class)))
                .startsWith("demo-agent (agent) a enregistré le litige L-E20Q-GXFA-DKRH, reçu par le canal"
                        + " «\u00a0téléphone\u00a0», et l’a confié à l’équipe care.")
                .contains("Déclaration du client, telle quelle\u00a0: «\u00a0On m’a facturé deux fois la même machine")
                .contains("facture F-2026-0112, ligne 3\u00a0: 129,90\u00a0€, doublon")
                .contains("Montant contesté selon le client\u00a0: 1\u202f259,80\u00a0€.");
        assertThat(english.tell(Golden.full(DisputeRegistered.class)))
                .startsWith("demo-agent (agent) registered dispute L-E20Q-GXFA-DKRH, received by way of “telephone”")
                .contains("Amount the customer contests: €1,259.80.");
    }

    @Test
    void anOfferSaysWhatItIsWorthUntilWhenAndUnderWhichMandate() {
        assertThat(french.tell(Golden.full(ProposalMade.class)))
                .contains("d’une valeur de 129,90\u00a0€, valable jusqu’au 31\u00a0mars 2026 à 23\u00a0h\u00a059"
                        + " (heure de Paris\u202f; 21\u00a0h\u00a059 UTC)")
                .contains("dans la limite d’une délégation de 300,00\u00a0€ (règle mandates-1), plafonnée"
                        + " (150,00\u00a0€ par litige) (250,00\u00a0€ par client en douze mois)"
                        + " (3\u202f000,00\u00a0€ par personne et par mois), sur la base de l’autorisation A1."
                        + " Geste compté\u00a0: 100,00\u00a0€ au nom de demo-agent le 2\u00a0mars 2026.");
    }

    @Test
    void theReferenceOfAnOriginIsItsOwnAndNotTheDisputes() {
        assertThat(french.tell(Golden.full(io.litige.api.event.AssessmentEvent.OriginIdentified.class)))
                .contains("référence F-2026-0112/3");
    }

    @Test
    void aDayThatDiffersInUtcIsNamed() {
        var promise = Golden.full(PromiseMade.class);
        var late = new PromiseMade(
                promise.disputeId(),
                promise.act(),
                promise.id(),
                promise.deliverable(),
                promise.keeper(),
                java.time.Instant.parse("2026-07-31T22:30:00Z"));

        assertThat(french.tell(late))
                .contains("1er\u00a0août 2026 à 0\u00a0h\u00a030 (heure de Paris\u202f; 31\u00a0juillet 2026 à"
                        + " 22\u00a0h\u00a030 UTC)");
        assertThat(english.tell(late))
                .contains("1\u00a0August 2026 at 00:30 (Paris time; 31\u00a0July 2026 at 22:30 UTC)");
    }

    @Test
    void anErasedTextIsSaidToBeErased() {
        assertThat(french.tell(Golden.erased(PromiseMade.class))).contains("[texte effacé]");
        assertThat(english.tell(Golden.erased(PromiseMade.class))).contains("[text erased]");
    }

    @Test
    void aWithheldTextNamesTheReasonAndNotTheText() {
        var veiled = new Narrator(Language.FR, text -> DataClass.BUSINESS_SECRET);

        assertThat(veiled.tell(Golden.full(PromiseMade.class)))
                .contains("[texte non communiqué\u00a0: secret des affaires]")
                .doesNotContain("vérification");
    }

    @Test
    void directionMarksInATextAreShownAndNotObeyed() {
        assertThat(Plain.text("payé \u202e001\u202c €\u0007\n")).isEqualTo("payé [U+202E]001[U+202C] €[U+0007]\n");
        assertThat(Plain.text("\ud83d\ude00 ok \ud83d")).isEqualTo("\ud83d\ude00 ok [U+D83D]");
    }

    @Test
    void theSystemIsCalledTheSystem() {
        assertThat(french.who(Golden.full(io.litige.api.event.PromiseEvent.PromiseBroken.class)
                        .act()))
                .isEqualTo("Le système");
        assertThat(french.who(Golden.full(ApprovalGranted.class).act()))
                .isEqualTo("demo-supervisor (responsable d’équipe)");
    }

    @ParameterizedTest
    @EnumSource(AssignmentKind.class)
    void everyWayToBecomeOwnerIsTold(AssignmentKind kind) {
        var event = Golden.full(OwnerAssigned.class);

        assertThat(french.tell(new OwnerAssigned(event.disputeId(), event.act(), event.owner(), event.team(), kind)))
                .contains("demo-agent");
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void everyDirectionOfAnExchangeIsTold(Direction direction) {
        var e = Golden.full(CommunicationRecorded.class);
        var event = new CommunicationRecorded(
                e.disputeId(),
                e.act(),
                e.id(),
                direction,
                e.channel(),
                e.counterpart(),
                e.subject(),
                e.content(),
                e.substantive(),
                e.letter(),
                e.lateReason(),
                e.evidence(),
                e.from());

        assertThat(french.tell(event))
                .contains("C1", "Lettre recommandée n°\u00a01A23456789012", "27\u00a0février 2026");
        assertThat(english.tell(event)).contains("C1", "Registered letter no. 1A23456789012", "27\u00a0February 2026");
    }

    private static Stream<Class<? extends DisputeEvent>> events() {
        return DisputeEvent.all().stream();
    }

    private static Stream<String> keys(String name) {
        var variants = Stream.of(AssignmentKind.values(), Direction.values(), Side.values())
                .flatMap(Arrays::stream)
                .map(constant -> name + "." + constant.name());
        return Stream.concat(Stream.of(name, name + ".automatic"), variants);
    }
}
