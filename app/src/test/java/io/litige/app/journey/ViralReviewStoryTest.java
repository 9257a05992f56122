package io.litige.app.journey;

import static io.litige.app.journey.Play.fact;
import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A review that goes round: seen, grown into a crisis, answered in public by two persons, learnt from, over. */
class ViralReviewStoryTest {
    private static final String AGENT = "demo-agent";
    private static final String SUPERVISOR = "demo-supervisor";

    private final ProductProcess product = ProductProcess.shared();

    @Test
    @Tag("requirement-17")
    @Tag("requirement-18")
    @Tag("requirement-19")
    @Tag("requirement-91")
    void whatIsSaidInPublicIsAnsweredByTwoAndEndsWithWhatWasLearnt() {
        var play = Play.opened(product, AGENT, complaint());
        seen(play);
        grown(play);
        answered(play);
        over(play);
        assertThat(play.timeline())
                .contains("Cinq semaines de silence")
                .contains("crise")
                .contains("Répondre sous deux jours");
    }

    private void seen(Play play) {
        play.foreseen(AGENT, "UpdatePublication", "{\"change\":\"REMOVED\"}", "PUBLICATION_NOT_FOUND");
        play.refused(
                AGENT,
                "RecordExposure",
                "{\"level\":\"PUBLISHED\",\"text\":\"Cinq semaines de silence.\"}",
                "PUBLICATION_INCOMPLETE");
        play.uploads(AGENT, "capture.txt", "Cinq semaines de silence. 1/5", "PHOTO");
        play.does(
                AGENT,
                "RecordExposure",
                "{\"level\":\"PUBLISHED\",\"platform\":\"avis\",\"url\":\"https://avis.example/viral-1\",\"text\":\"Cinq semaines de silence.\",\"rating\":1,\"reach\":800,\"evidence\":[\"E1\"]}");
        var face = play.face(AGENT);
        assertThat(face.at("/exposure/publications/0/textHash")).isNotEmpty();
        assertThat(face.json().at("/severity/level").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(face.at("/severity/explanation/fr")).isNotEmpty();
        play.foreseen(AGENT, "FixAtOnce", fix(), "SEVERITY_TOO_HIGH", "EXPOSURE_TOO_HIGH");
        play.foreseen(SUPERVISOR, "EndCrisis", "{\"lessons\":\"?\"}", "NO_CRISIS");
    }

    private void grown(Play play) {
        play.does(AGENT, "UpdatePublication", "{\"change\":\"SPREAD\",\"level\":\"SPREADING\",\"reach\":40000}");
        var face = play.face(AGENT);
        assertThat(face.at("/exposure/level")).isEqualTo("SPREADING");
        assertThat(face.at("/exposure/crises/0/openedAt")).isNotEmpty();
        var queue = done(product.as(SUPERVISOR).get("/queues/care?limit=200"));
        assertThat(queue.text()).contains("CRISIS");
        play.notOffered(AGENT, "LowerExposure", "{\"level\":\"PUBLISHED\",\"reason\":\"?\"}", "ACTION_NOT_PERMITTED");
        var raised = play.refused(
                SUPERVISOR, "LowerExposure", "{\"level\":\"MEDIA\",\"reason\":\"Télévision\"}", "EXPOSURE_NOT_LOWER");
        assertThat(fact(raised, "EXPOSURE_NOT_LOWER", "allowed")).isEqualTo("a level below the present one");
        var early = play.refused(SUPERVISOR, "LowerExposure", "{\"level\":\"NONE\",\"reason\":\"?\"}", "CRISIS_OPEN");
        assertThat(fact(early, "CRISIS_OPEN", "allowed")).contains("EndCrisis");
    }

    private void answered(Play play) {
        var alone = play.refused(
                AGENT,
                "RecordCommunication",
                "{\"direction\":\"OUTBOUND\",\"channel\":\"SOCIAL_NETWORK\",\"content\":\"Nous réparons.\"}",
                "RELEASE_REQUIRED");
        assertThat(fact(alone, "RELEASE_REQUIRED", "allowed")).contains("DraftPublicAnswer");
        play.foreseen(SUPERVISOR, "ReleasePublicAnswer", "{}", "PUBLIC_ANSWER_NOT_FOUND");
        play.does(SUPERVISOR, "DraftPublicAnswer", "{\"publication\":\"X1\",\"text\":\"Nous avons appelé.\"}");
        play.foreseen(SUPERVISOR, "ReleasePublicAnswer", "{}", "RELEASER_IS_AUTHOR");
        play.notOffered(AGENT, "ReleasePublicAnswer", "{}", "ACTION_NOT_PERMITTED", "Q1");
        play.does(AGENT, "DraftPublicAnswer", "{\"publication\":\"X1\",\"text\":\"Nous réparons cette semaine.\"}");
        play.does(SUPERVISOR, "ReleasePublicAnswer", "{}", "Q2");
        var face = play.face(AGENT);
        assertThat(face.at("/exposure/answers/1/author")).isEqualTo(AGENT);
        assertThat(face.at("/exposure/answers/1/releasedBy")).isEqualTo(SUPERVISOR);
        play.does(AGENT, "UpdatePublication", "{\"change\":\"EDITED\",\"text\":\"Ils ont réparé.\",\"rating\":4}");
    }

    private void over(Play play) {
        var nothingLearnt = play.refused(SUPERVISOR, "EndCrisis", "{\"lessons\":\" \"}");
        assertThat(nothingLearnt.status()).isEqualTo(400);
        play.does(SUPERVISOR, "EndCrisis", "{\"lessons\":\"Répondre sous deux jours.\"}");
        play.foreseen(SUPERVISOR, "EndCrisis", "{\"lessons\":\"?\"}", "NO_CRISIS");
        play.does(AGENT, "ReportPolicyGap", "{\"policy\":\"Délais de réponse\",\"gap\":\"Aucun délai pour les avis\"}");
        play.does(AGENT, "UpdatePublication", "{\"change\":\"REMOVED\"}");
        var before = play.face(AGENT).json().at("/severity/score").asInt();
        play.does(SUPERVISOR, "LowerExposure", "{\"level\":\"NONE\",\"reason\":\"L'avis est retiré.\"}");
        assertThat(play.face(AGENT).json().at("/severity/score").asInt()).isLessThan(before);
        play.foreseen(SUPERVISOR, "LowerExposure", "{\"level\":\"NONE\",\"reason\":\"?\"}", "EXPOSURE_NOT_LOWER");
        var crises = done(product.as("demo-quality").get("/crises"));
        assertThat(crises.text()).contains(play.at().substring("/disputes/".length()));
    }

    private static String fix() {
        return """
            {"remedies":[{"kind":"APOLOGY","basis":"GOODWILL"}],"proof":"Appel","customerSays":"YES"}""";
    }

    private static String complaint() {
        return """
            {"dispute":{"customer":{"ref":"C-VIRAL","name":"Nora Petit","contact":"nora@example.org"},
             "partyType":"CONSUMER","channel":"EMAIL","team":"care","journeyStage":"AFTER_SALES","product":"STORY-VIRAL",
             "summary":"Cinq semaines sans réponse","statement":"Cinq semaines que j'attends la pièce.",
             "grounds":[{"kind":"COMMUNICATION","failing":"NO_REPLY","cause":"STORY_VIRAL"}]},"takeOwnership":true,
             "occurredAt":"%s"}""".formatted(Instant.now().minus(Duration.ofDays(35)));
    }
}
