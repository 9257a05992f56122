package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disputes that become one and come apart, over HTTP. */
class LinkJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller senior = product.as("demo-senior");

    @Test
    @Tag("command-LinkAsDuplicate")
    @Tag("command-UnlinkDuplicate")
    void aDuplicateSendsWorkToTheOtherOneUntilItIsUndone() {
        var first = opened("C-twice");
        var second = opened("C-twice");
        var other = opened("C-other");
        var refused = agent.post(at(second) + "/duplicate-link", target(other), second.version());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).isEqualTo("/problems/customer-differs");

        var linked = done(agent.post(at(second) + "/duplicate-link", target(first), second.version()));
        var face = agent.get(at(second), linked.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("MERGED");
        assertThat(face.at("/links/mergedInto")).isEqualTo(first.at("/disputeId"));
        assertThat(agent.get(at(first), first.at("/disputeId") + "@" + (first.version() + 1))
                        .at("/links/duplicates/0/disputeId"))
                .isEqualTo(second.at("/disputeId"));
        var sent = agent.post(
                at(second) + "/communications",
                "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"Encore moi.\"}");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains(first.at("/disputeId"), "UnlinkDuplicate");
        assertThat(agent.get(at(second) + "/timeline?limit=500").text())
                .contains("dont il est un doublon")
                .contains("as its duplicate");

        var back = done(agent.post(
                at(second) + "/duplicate-link/end", "{\"reason\":\"Deux lits, deux commandes\"}", linked.version()));
        face = agent.get(at(second), back.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("REGISTERED");
        assertThat(face.at("/assignment/owner")).isEqualTo("demo-agent");
        assertThat(face.json().get("clocks")).isNotEmpty().allSatisfy(clock -> assertThat(
                        clock.path("metAt").asString(""))
                .isEmpty());
        assertThat(agent.get("/agents/me/queue?limit=200", back.header("Litige-Seen"))
                        .text())
                .contains(second.at("/disputeId"));
    }

    @Test
    @Tag("command-SplitDispute")
    void someGroundsGoOnAsADisputeOfTheirOwn() {
        var whole = opened("C-split");
        assertThat(agent.post(at(whole) + "/parts", part("G2"), whole.version()).status())
                .isEqualTo(403);
        var last = senior.post(at(whole) + "/parts", part("G1\",\"G2"), whole.version());
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.at("/type")).isEqualTo("/problems/last-ground");

        var split = done(senior.post(at(whole) + "/parts", part("G2"), whole.version()), 201);
        var child = "/disputes/" + split.at("/created/0");
        assertThat(split.header("Location")).isEqualTo(child);
        var face = agent.get(child, split.at("/created/0") + "@0");
        assertThat(face.at("/phase")).isEqualTo("REGISTERED");
        assertThat(face.at("/links/partedFrom")).isEqualTo(whole.at("/disputeId"));
        assertThat(face.at("/complaint/customerDisputedAmount/amount")).isEqualTo("49.90");
        assertThat(face.at("/complaint/statement")).contains("140 au lieu de 160");
        var left = agent.get(at(whole), split.header("Litige-Seen"));
        assertThat(left.at("/complaint/customerDisputedAmount/amount")).isEqualTo("200.00");
        assertThat(left.at("/grounds/1/status")).isEqualTo("PARTED");
        assertThat(left.at("/receivedAt")).isEqualTo(face.at("/receivedAt"));
        assertThat(agent.get(child + "/timeline?limit=500").text())
                .contains("a séparé ce litige")
                .contains("parted this dispute");
    }

    private Answer opened(String customer) {
        return done(agent.post("/disputes", Story.registration(customer)), 201);
    }

    private static String at(Answer dispute) {
        return "/disputes/" + dispute.at("/disputeId");
    }

    private static String target(Answer dispute) {
        return "{\"target\":\"" + dispute.at("/disputeId") + "\"}";
    }

    private static String part(String grounds) {
        return "{\"grounds\":[\"" + grounds
                + "\"],\"summary\":\"Seconde livraison facturée\",\"reason\":\"La facturation suit son cours\"}";
    }
}
