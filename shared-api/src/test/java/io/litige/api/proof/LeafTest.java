package io.litige.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leaves, heads, paths and skeletons have exactly the bytes that are published. */
class LeafTest {
    private static final String STREAM = "dispute/8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final Leaf.Event EVENT = new Leaf.Event(
            STREAM,
            3,
            Hash.ZERO,
            UUID.fromString("0d9fba10-3bf4-4b4a-9d0c-70d9a42b1f2e"),
            "refund-approved#2",
            Instant.parse("2026-11-21T10:01:19.000999Z"),
            Hash.of("body".getBytes(StandardCharsets.US_ASCII)),
            Hash.of("raw".getBytes(StandardCharsets.US_ASCII)));

    private static final String TEXT = """
            dlog/leaf/v1
            kind event
            stream dispute/8e03978e-40d5-43e8-bc93-6894a57f9324
            seq 3
            prev 0000000000000000000000000000000000000000000000000000000000000000
            event 0d9fba10-3bf4-4b4a-9d0c-70d9a42b1f2e
            type refund-approved#2
            time 2026-11-21T10:01:19.000Z
            body 230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5
            """;

    @Test
    void anEventIsWrittenAsPublished() {
        var lines = EVENT.text().lines().toList();
        assertThat(lines.subList(0, 9)).isEqualTo(TEXT.lines().toList());
        assertThat(lines.get(9)).isEqualTo("raw " + EVENT.raw().hex());
        assertThat(EVENT.text()).endsWith("\n").hasLineCount(10);
        assertThat(EVENT.hash()).isEqualTo(Hash.of(new byte[1], EVENT.bytes()));
    }

    @Test
    void everyKindIsReadBack() {
        var key = SigningKey.ofPem("a/b", VerifierKey.LOG, SigningKey.newPem()).verifier();
        for (var leaf : List.of(
                EVENT,
                new Leaf.Heads(12, 3, Hash.EMPTY),
                new Leaf.Key(true, key),
                new Leaf.Key(false, key),
                new Leaf.Genesis(new Checkpoint("a/b", 12, Hash.EMPTY)))) {
            assertThat(Leaf.parse(leaf.bytes()).text()).isEqualTo(leaf.text());
        }
    }

    @Test
    void whatIsWrittenOtherwiseIsRefused() {
        for (var wrong : List.of(
                EVENT.text() + "\n",
                EVENT.text() + "more 1\n",
                EVENT.text().strip(),
                EVENT.text().replace("seq 3", "seq 03"),
                EVENT.text().replace("seq 3", "seq +3"),
                EVENT.text().replace("19.000Z", "19Z"),
                EVENT.text().replace("19.000Z", "19.0009Z"),
                EVENT.text().replace("#2", ""),
                EVENT.text().replace("kind event", "kind other"),
                EVENT.text().replace("body", "raw"),
                EVENT.text().replace("0d9fba10", "0D9FBA10"),
                EVENT.text().replace("\n", "\r\n"))) {
            assertThatThrownBy(() -> Leaf.parse(wrong.getBytes(StandardCharsets.US_ASCII)))
                    .as(wrong)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void ciphertextsAreCutOutAndNothingElse() {
        assertThat(skeleton("{\"a\":1}")).isEqualTo("{\"a\":1}");
        assertThat(skeleton(
                        "{\"$x\":{\"c1\":{\"c\":\"personal\",\"e\":\"}\\\"{\",\"k\":\"k\"}},\"a\":{\"$d\":\"c1\"}}"))
                .isEqualTo("{\"a\":{\"$d\":\"c1\"}}");
        assertThat(skeleton("{\"$x\":{\"c1\":{}}}")).isEqualTo("{}");
        assertThat(skeleton("{\"a\":{\"$x\":{\"b\":1}}}")).isEqualTo("{\"a\":{\"$x\":{\"b\":1}}}");
        assertThat(skeleton("{\"$x\":{\"c1\":{")).isEqualTo("{\"$x\":{\"c1\":{");
    }

    @Test
    void aHeadIsProvenThroughItsBucketAndNotThroughAnother() {
        var heads = IntStream.range(0, 200)
                .mapToObj(i -> new Head("dispute/" + new UUID(i, i), i + 1, Hash.EMPTY))
                .sorted(Comparator.comparing(
                        head -> StreamKind.key(head.stream()).hex()))
                .toList();
        var bucket = heads.stream().map(Head::hash).toList();
        var roots = new ArrayList<Hash>(java.util.Collections.nCopies(Head.BUCKETS, Hash.leaf(Hash.EMPTY.bytes())));
        var head = heads.get(77);
        roots.set(head.bucket(), Hash.leaf(Merkle.root(bucket).bytes()));
        var root = Merkle.root(roots);
        var path = new HeadPath(
                head.bucket(),
                77,
                bucket.size(),
                Merkle.inclusion(77, bucket.size(), Merkle.nodes(bucket)),
                Merkle.inclusion(head.bucket(), Head.BUCKETS, Merkle.nodes(roots)));
        assertThat(path.above()).hasSize(16);
        var read = HeadPath.parse(path.text().getBytes(StandardCharsets.US_ASCII));
        assertThat(read.rootFrom(head)).contains(root);
        assertThat(read.rootFrom(new Head(head.stream(), head.count() - 1, head.last())))
                .isNotEqualTo(java.util.Optional.of(root));
        assertThat(read.rootFrom(heads.get(78))).isNotEqualTo(java.util.Optional.of(root));
        assertThat(Head.parse(head.text().getBytes(StandardCharsets.US_ASCII))).isEqualTo(head);
    }

    @Test
    void aProofIsOneFileOfLessThanTwoKilobytes() {
        var log = SigningKey.ofPem("notary.example.com/disputes/1", VerifierKey.LOG, SigningKey.newPem());
        var leaves = IntStream.range(0, 300)
                .mapToObj(i -> i == 123 ? EVENT.hash() : Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
        var nodes = Merkle.nodes(leaves);
        var note = log.sign(new Checkpoint(log.verifier().name(), 300, Merkle.root(leaves)).text());
        var proof = new LogProof(new LeafPath(123, Merkle.inclusion(123, 300, nodes)), note);
        var read = LogProof.parse(proof.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.proves(EVENT.hash(), log.verifier())).isTrue();
        assertThat(read.proves(leaves.get(124), log.verifier())).isFalse();
        var longest = new LogProof(new LeafPath(299_999_999, java.util.Collections.nCopies(29, Hash.EMPTY)), note);
        assertThat(longest.toString().length()).isLessThan(2048);
    }

    private static String skeleton(String stored) {
        return new String(Skeleton.of(stored.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
