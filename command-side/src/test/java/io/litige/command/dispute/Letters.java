package io.litige.command.dispute;

import io.litige.api.access.ReleasePolicies;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.command.MessageCommand.AmendDraft;
import io.litige.api.command.MessageCommand.ConfirmRestatement;
import io.litige.api.command.MessageCommand.DiscardDraft;
import io.litige.api.command.MessageCommand.DraftMessage;
import io.litige.api.command.MessageCommand.RecordRestatement;
import io.litige.api.command.MessageCommand.RefuseDraft;
import io.litige.api.command.MessageCommand.ReleaseDraft;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.MessagePurpose;
import io.litige.command.correspondence.Correspondence;
import io.litige.command.correspondence.MessageTemplate;
import io.litige.command.correspondence.MessageTemplate.Text;
import io.litige.command.correspondence.Route;
import io.litige.command.facts.Marks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters of the tests: what the company decided about them, and wishes to write some. */
final class Letters {
    static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    static final ReleasePolicy RELEASE = new ReleasePolicy(
            "release-1",
            FIRST,
            Map.of(MessagePurpose.FINAL_RESPONSE, 3, MessagePurpose.ANSWER, 3, MessagePurpose.PROGRESS_UPDATE, 3),
            Map.of(MessagePurpose.FAULT_ADMISSION, 4),
            List.of("ridicule"),
            Duration.ofMinutes(30));

    static final Correspondence CORRESPONDENCE = new Correspondence(
            new ReleasePolicies(List.of(RELEASE)),
            List.of(
                    template("letter", "1", FIRST, Set.of(MessagePurpose.values()), Set.of(), "{text}"),
                    template(
                            "progress",
                            "1",
                            FIRST,
                            Set.of(MessagePurpose.PROGRESS_UPDATE),
                            Set.of(),
                            "Fait : {done}. Reste : {remaining}. Prochaine nouvelle : {nextUpdate}."),
                    template("changes", "1", FIRST, Set.of(MessagePurpose.ANSWER), Set.of(), "Changé : {changes}"),
                    template(
                            "delivery",
                            "1",
                            FIRST,
                            Set.of(MessagePurpose.ANSWER),
                            Set.of("carrier"),
                            "{text} Livraison : {slot}."),
                    template(
                            "delivery",
                            "2",
                            LocalDate.parse("2099-01-01"),
                            Set.of(MessagePurpose.ANSWER),
                            Set.of(),
                            "{text}")),
            Map.of(
                    Channel.EMAIL, new Route("reponse+{token}@example.org", false),
                    Channel.LETTER, new Route("Service clients, 69000 Lyon, code {token}", false),
                    Channel.SMS, new Route("36000", true)));

    /** Tokens anybody can read, for tests. */
    static final Marks MARKS = new Marks() {
        @Override
        public String token(Mark mark) {
            return mark.kind() + "-" + mark.number();
        }

        @Override
        public Optional<Mark> read(String token) {
            return Optional.empty();
        }
    };

    private static final DisputeId ID = Wishes.DISPUTE;

    private Letters() {}

    private static MessageTemplate template(
            String name,
            String version,
            LocalDate from,
            Set<MessagePurpose> purposes,
            Set<String> required,
            String core) {
        return new MessageTemplate(
                name,
                version,
                from,
                purposes,
                required,
                new Text("Dossier {reference}", "Bonjour {name},\n" + core + "\nRéf. {reference}. Répondre : {reply}"),
                new Text("Case {reference}", "Dear {name},\n" + core + "\nRef. {reference}. Reply: {reply}"));
    }

    static DraftMessage answer(String text) {
        return message(MessagePurpose.ANSWER, text);
    }

    static DraftMessage message(MessagePurpose purpose, @Nullable String text) {
        return new DraftMessage(
                ID,
                purpose,
                Channel.EMAIL,
                null,
                null,
                null,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static DraftMessage finalResponse() {
        return Wishes.with(
                "form", FinalResponseForm.ACCEPT, message(MessagePurpose.FINAL_RESPONSE, "Vous avez raison."));
    }

    static DraftMessage admission() {
        return Wishes.with(
                "extent",
                FaultExtent.FULL,
                Wishes.with("grounds", List.of("G1"), message(MessagePurpose.FAULT_ADMISSION, "C’est notre erreur.")));
    }

    static DraftMessage held() {
        return Wishes.with("hold", true, answer("Nous cherchons."));
    }

    static AmendDraft amend(String draft, String text) {
        return new AmendDraft(ID, draft, null, text, null, null);
    }

    static ReleaseDraft releaseDraft(String draft) {
        return new ReleaseDraft(ID, draft, null, null);
    }

    static RefuseDraft refuseDraft(String draft) {
        return new RefuseDraft(ID, draft, "Le ton est sec.", null, null);
    }

    static DiscardDraft discardDraft(String draft) {
        return new DiscardDraft(ID, draft, "Le client a rappelé.", null, null);
    }

    static RecordRestatement restate() {
        return new RecordRestatement(ID, "Vous attendiez un lit de 160.", null, null);
    }

    static ConfirmRestatement understood(String restatement, boolean confirmed, @Nullable String wording) {
        return new ConfirmRestatement(ID, restatement, confirmed, wording, null, null);
    }
}
