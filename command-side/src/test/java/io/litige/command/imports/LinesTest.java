package io.litige.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.Registration;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Defect;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Source;
import io.litige.command.imports.LineRefused.Thrown;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    private static final String HEAD = "id;category;subcategories;creationdate;contactagreement;status;"
            + "forwardtoreponseconso;tags;signalement_transmis;signalement_lu;signalement_reponse;dep_name;dep_code;"
            + "reg_code;reg_name";
    private static final String NEVER_DELIVERED = "ef03bb81-5cf0-4e3d-ae70-c24119b3f7d3;AchatInternet;Une commande"
            + " effectuée,Commande jamais livrée et le site est toujours ouvert;2023-08-30;1;NA;0;Internet,Litige"
            + " contractuel;0;0;0;Paris;75;11;Île-de-France";
    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path directory;

    @Test
    void aReportBecomesADisputeWithNothingInvented() throws Exception {
        var dispute = ready(signalConso(NEVER_DELIVERED)).getFirst();

        Registration asked = dispute.command().dispute();
        assertThat(dispute.number()).isEqualTo(2);
        assertThat(dispute.command().occurredAt()).isEqualTo(Instant.parse("2023-08-29T22:00:00Z"));
        assertThat(asked.source()).isEqualTo(new Source("signalconso", "ef03bb81-5cf0-4e3d-ae70-c24119b3f7d3"));
        assertThat(asked.customer())
                .isEqualTo(new Registration.Customer("signalconso:ef03bb81-5cf0-4e3d-ae70-c24119b3f7d3", null, null));
        assertThat(asked.partyType()).isEqualTo(PartyType.CONSUMER);
        assertThat(asked.channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(asked.product()).isEqualTo("AchatInternet");
        assertThat(asked.site()).isEqualTo("75");
        assertThat(asked.journeyStage()).isEqualTo(JourneyStage.DELIVERY);
        assertThat(asked.statement())
                .startsWith("Une commande effectuée > Commande jamais livrée et le site est toujours ouvert\n")
                .contains("Statut chez SignalConso : non suivi (NA)")
                .contains("lu : non")
                .contains("Étiquettes : Internet,Litige contractuel");
        var ground = asked.grounds().getFirst();
        assertThat(ground.kind()).isEqualTo(GroundKind.OPERATIONAL);
        assertThat(ground.defect()).isEqualTo(Defect.LOST);
        assertThat(ground.cause()).isEqualTo("commande-jamais-livree-et-le-site-est-toujours-ouvert");
    }

    @Test
    void aCommaBeforeASpaceBelongsToALabelAndAnswersToFollowUpsAreNoCause() throws Exception {
        String line =
                "5253bfec-b16e-4cc1-b423-ad0d4e315dbb;AchatMagasin;Un magasin physique,Un produit dangereux,Produit"
                        + " alimentaire,Viande, poisson, produit de la mer, œuf,Mauvaise odeur, goût étrange, couleur"
                        + " suspecte,Oui;2023-08-22;0;NonConsulte;0;;1;0;0;;;;";

        var asked = ready(signalConso(line)).getFirst().command().dispute();

        assertThat(asked.statement()).contains("> Viande, poisson, produit de la mer, œuf > Mauvaise odeur, goût");
        assertThat(asked.grounds().getFirst().cause()).isEqualTo("mauvaise-odeur-gout-etrange-couleur-suspecte");
        assertThat(asked.site()).isNull();
        assertThat(asked.statement()).contains("Département : non indiqué (non indiqué)");
    }

    @Test
    void quotedValuesLoseTheirQuotesAndLooseQuotesStay() throws Exception {
        String line = "9d64a2b7-54d3-485f-b03a-72d98e6c8e8a;Immobilier;\"Syndic de copropriété,Facturation,Les frais ne"
                + " sont pas dits \"\"prestations\"\".\";2023-07-20;1;ConsulteIgnore;0;un \"mot\";1;1;0;Paris;75;11;IdF";

        var asked = ready(signalConso(line)).getFirst().command().dispute();

        assertThat(asked.statement())
                .contains("Les frais ne sont pas dits \"prestations\".")
                .contains("un \"mot\"");
        assertThat(asked.grounds().getFirst().failing()).isEqualTo(CommunicationFailing.TERMS_UNCLEAR);
    }

    @Test
    void everyWrongLineIsRefusedByNameAndTheOthersAreTaken() throws Exception {
        String good = NEVER_DELIVERED;
        var lines = read(
                "signalconso",
                "\uFEFF" + HEAD + "\r\n"
                        + good + "\r\n"
                        + "bd9fe112-76d9-4a53-9c03-76b3785a0c39;AchatIn\r\n"
                        + good.replace(";NA;", ";Perdu;") + "\r\n"
                        + good.replace("2023-08-30", "30/08/2023") + "\r\n"
                        + good.replace(";AchatInternet;", ";;") + "\r\n"
                        + good.replace(";Internet,Litige", ";\"Internet,Litige") + "\r\n"
                        + good.replace("AchatInternet", "A".repeat(65)) + "\r\n"
                        + "\r\n"
                        + good,
                StandardCharsets.UTF_8);

        assertThat(lines)
                .filteredOn(Line.Ready.class::isInstance)
                .extracting(Line::number)
                .containsExactly(2L, 10L);
        assertThat(lines)
                .filteredOn(Line.Refused.class::isInstance)
                .map(line ->
                        line.number() + " " + ((Line.Refused) line).refusal().code())
                .containsExactly(
                        "3 COLUMN_COUNT_WRONG",
                        "4 VALUE_UNKNOWN",
                        "5 DATE_UNREADABLE",
                        "6 VALUE_MISSING",
                        "7 QUOTES_UNREADABLE",
                        "8 VALUE_INVALID");
        var unknown = ((Line.Refused) lines.get(2)).refusal();
        assertThat(unknown.columns()).containsExactly("status");
        assertThat(unknown.expected()).contains("PromesseAction").doesNotContain("Perdu");
    }

    @Test
    void bytesThatAreNoUtf8CostTheirOwnLineOnly() throws Exception {
        var lines = read(
                "signalconso", HEAD + "\n" + NEVER_DELIVERED + "\n" + NEVER_DELIVERED, StandardCharsets.ISO_8859_1);

        assertThat(lines)
                .map(line -> ((Line.Refused) line).refusal().code())
                .containsExactly("BYTES_UNREADABLE", "BYTES_UNREADABLE");
    }

    @Test
    void ourOwnColumnsTakeSeveralLinesPerValueAndAmounts() throws Exception {
        var lines = read("litige", """
                currency,key,customer,party_type,occurred_at,summary,statement,ground_kind,invoice_ref,amount,reason
                EUR,ERP-1,C-1,PROFESSIONAL,2026-03-02T10:15:00Z,Facture fausse,"Première ligne,
                puis ""une"" deuxième",FINANCIAL,F-9,150.00,PRICE
                EUR,ERP-2,C-1,PROFESSIONAL,2026-03-02,Facture fausse,"jamais fermé,FINANCIAL,F-9,150.00,PRICE
                EUR,ERP-3,C-1,PROFESSIONAL,2026-03-02,Facture fausse,x,FINANCIAL,F-9,150.005,PRICE
                EUR,ERP-4,C-1,PROFESSIONAL,2026-03-02,Facture fausse,x,FINANCIAL,,150.00,PRICE
                EUR,ERP-5,C-1,NOBODY,2026-03-02,Facture fausse,x,FINANCIAL,,150.00,PRICE
                """, StandardCharsets.UTF_8);

        var asked = ((Line.Ready) lines.getFirst()).command().dispute();
        assertThat(asked.statement()).isEqualTo("Première ligne,\npuis \"une\" deuxième");
        assertThat(asked.source()).isEqualTo(new Source("erp", "ERP-1"));
        assertThat(asked.grounds().getFirst().items())
                .extracting(DisputedItem::amount)
                .containsExactly(Money.euros("150.00"));
        assertThat(lines.subList(1, lines.size()))
                .map(line ->
                        line.number() + " " + ((Line.Refused) line).refusal().code() + " "
                                + ((Line.Refused) line).refusal().columns())
                .containsExactly(
                        "4 QUOTES_UNREADABLE []",
                        "5 AMOUNT_UNREADABLE [amount, currency]",
                        "6 VALUE_MISSING [invoice_ref]",
                        "7 VALUE_UNKNOWN [party_type]");
    }

    @Test
    void theSameLineIsTheSameRequestAndAnotherContentIsAnother() throws Exception {
        var lines = ready(signalConso(
                NEVER_DELIVERED + "\n" + NEVER_DELIVERED + "\n" + NEVER_DELIVERED.replace(";NA;", ";PromesseAction;")));

        assertThat(lines)
                .extracting(Line.Ready::dispute)
                .containsOnly(lines.getFirst().dispute());
        assertThat(lines.get(1).request()).isEqualTo(lines.get(0).request());
        assertThat(lines.get(2).request()).isNotEqualTo(lines.get(0).request());
    }

    @Test
    void aHeaderThatDoesNotFitRefusesTheFileAndRepeatsNothingOfIt() throws Exception {
        var refusal = headerRefusal("id;category;Jean Dupont\n");

        assertThat(refusal.code()).isEqualTo("HEADER_UNREADABLE");
        assertThat(refusal.columns()).contains("subcategories", "reg_name").doesNotContain("id");
        assertThat(refusal.expected()).startsWith("id;category;subcategories;");
        assertThat(refusal.toString()).doesNotContain("Dupont");
        assertThat(headerRefusal("").code()).isEqualTo("HEADER_UNREADABLE");
    }

    @Test
    void longCodesEndInADigestSoThatTwoLabelsStayApart() {
        String label = "Les frais ne correspondent à aucune des prestations dites particulières ou générales";

        assertThat(Slug.of("Cœur d'été, à l'Œil")).isEqualTo("coeur-d-ete-a-l-oeil");
        assertThat(Slug.of(label)).hasSizeLessThanOrEqualTo(64).isNotEqualTo(Slug.of(label + " aussi"));
    }

    private LineRefused headerRefusal(String file) throws IOException {
        var mapping = new Mappings().named("signalconso");
        try (var reader = new LineReader(write(file, StandardCharsets.UTF_8), mapping.format(), 0, 1)) {
            Header.read(reader.next(), mapping);
            throw new AssertionError("the header was read");
        } catch (Thrown e) {
            return e.refusal();
        }
    }

    private static List<Line.Ready> ready(List<Line> lines) {
        return lines.stream().map(Line.Ready.class::cast).toList();
    }

    private List<Line> signalConso(String lines) throws IOException, Thrown {
        return read("signalconso", HEAD + "\n" + lines + "\n", StandardCharsets.UTF_8);
    }

    private List<Line> read(String mappingName, String file, java.nio.charset.Charset charset)
            throws IOException, Thrown {
        var mapping = new Mappings().named(mappingName);
        try (var validators = Validation.buildDefaultValidatorFactory();
                var reader = new LineReader(write(file, charset), mapping.format(), 0, 1)) {
            var header = Header.read(reader.next(), mapping);
            var intake = new LineIntake(job(mappingName), mapping, header, SECRET, validators.getValidator());
            List<Line> lines = new ArrayList<>();
            for (@Nullable RawLine raw = reader.next(); raw != null; raw = reader.next()) {
                if (!raw.blank()) {
                    lines.add(intake.read(raw));
                }
            }
            return lines;
        }
    }

    private Path write(String file, java.nio.charset.Charset charset) throws IOException {
        return Files.write(directory.resolve("file.csv"), file.getBytes(charset));
    }

    private static ImportJob job(String mapping) {
        var now = Instant.parse("2026-01-05T09:00:00Z");
        return new ImportJob(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                mapping,
                "erp",
                null,
                Actor.SYSTEM,
                0,
                "",
                ImportJob.State.RUNNING,
                now,
                now,
                null,
                null,
                0,
                1,
                0,
                0,
                0,
                0,
                0,
                null);
    }
}
