package io.litige.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.CustodyLog.BreakOff;
import io.litige.api.access.CustodyLog.BrokenOff;
import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessEntry.Outcome;
import io.litige.app.product.ProductInside;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An end belongs to the request it names, however many others were under way and however far back it is. */
class AccessEndsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final AccessLogTable table = ProductInside.shared().context().getBean(AccessLogTable.class);
    private final CustodyFromAccessLog custody =
            ProductInside.shared().context().getBean(CustodyFromAccessLog.class);
    private final DisputeId dispute = new DisputeId(UUID.randomUUID());

    @Test
    void ofTwoRequestsAtOnceTheOneThatWasRefusedIsNoLink() {
        long first = table.add(asked(1));
        table.add(asked(2));
        table.add(ended(3, Outcome.REFUSED, "EVIDENCE_QUARANTINED", first, null));
        assertThat(links()).extracting(HandedOut::at).containsExactly(AT.plusSeconds(2));
    }

    @Test
    void anEndThousandsOfEntriesLaterIsFound() {
        long refused = table.add(asked(0));
        long broken = table.add(asked(1));
        table.add(IntStream.rangeClosed(1, 2_500).mapToObj(at -> asked(at + 1)).toList());
        table.add(ended(9_000, Outcome.REFUSED, "EVIDENCE_ALTERED", refused, null));
        table.add(ended(9_001, Outcome.BROKEN_OFF, "CALLER_GONE", broken, 131_072L));
        var links = links();
        assertThat(links).hasSize(2_501);
        assertThat(links.getLast().at()).isEqualTo(AT.plusSeconds(1));
        assertThat(links.getLast().brokenOff()).isEqualTo(new BrokenOff(BreakOff.CALLER_GONE, 131_072));
        assertThat(links.subList(0, 2_500)).extracting(HandedOut::brokenOff).containsOnlyNulls();
    }

    @Test
    void whatEndedAfterThatMomentIsToldAsItStoodThen() {
        long asked = table.add(asked(1));
        table.add(ended(10, Outcome.REFUSED, "EVIDENCE_ALTERED", asked, null));
        assertThat(custody.newestFirst(dispute, AT.plusSeconds(5))).hasSize(1);
        assertThat(links()).isEmpty();
    }

    @Test
    void refusalsOfEarlierReleasesNameNothingAndEndTheLastRequestBefore() {
        table.add(asked(1));
        table.add(asked(2));
        table.add(ended(3, Outcome.REFUSED, "EVIDENCE_ALTERED", null, null));
        table.add(asked(4));
        table.add(ended(5, Outcome.REFUSED, "DISPUTE_NOT_FOUND", 0L, null));
        assertThat(links()).extracting(HandedOut::at).containsExactly(AT.plusSeconds(4), AT.plusSeconds(1));
    }

    private List<HandedOut> links() {
        return custody.newestFirst(dispute, AT.plusSeconds(1_000_000)).toList();
    }

    private AccessEntry asked(int seconds) {
        return ended(seconds, Outcome.ASKED, null, null, null);
    }

    private AccessEntry ended(
            int seconds, Outcome outcome, @Nullable String code, @Nullable Long ends, @Nullable Long bytes) {
        return new AccessEntry(
                0,
                AT.plusSeconds(seconds),
                AgentId.of("demo-agent"),
                List.of("AGENT"),
                AccessKind.EVIDENCE,
                dispute,
                "E1",
                outcome,
                code,
                ends,
                bytes);
    }
}
