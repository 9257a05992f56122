package io.litige.app.export;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Head;
import io.litige.api.proof.HeadPath;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.LeafPath;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.Nodes;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.VerifierKey;
import io.litige.verify.Verify;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A whole export of made-up events in a log of their own, with bodies and an exhibit of a size, written as the product
 * writes one and verified by its verifier. For a process with little memory: {@code LargeBag FILE EVENTS BODY EXHIBIT}.
 */
final class LargeBag {
    private static final String ORIGIN = "notary.example.org/disputes/1";
    private static final String STREAM = "dispute/8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SigningKey log = SigningKey.ofPem(ORIGIN, VerifierKey.LOG, SigningKey.newPem());
    private final SigningKey exports = SigningKey.ofPem(ORIGIN + "/export", VerifierKey.LOG, SigningKey.newPem());
    private final List<Hash> leaves = new ArrayList<>();
    private final int events;
    private final byte[] filling;
    private final int exhibit;

    private LargeBag(int events, int body, int exhibit) {
        this.events = events;
        this.filling = new byte[body];
        this.exhibit = exhibit;
        Arrays.fill(filling, (byte) 'x');
    }

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var bag = new LargeBag(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        bag.write(file);
        System.out.println(Verify.check(file, bag.log.verifier().toString()).getFirst());
    }

    private void write(Path file) throws IOException {
        var key = new Leaf.Key(true, exports.verifier());
        leaves.add(key.hash());
        var previous = Hash.ZERO;
        for (int i = 0; i < events; i++) {
            previous = leaf(i, previous).hash();
            leaves.add(previous);
        }
        var head = new Head(STREAM, events, previous);
        var buckets = buckets(head);
        var heads = new Leaf.Heads(leaves.size(), 1, Merkle.root(buckets));
        leaves.add(heads.hash());
        var nodes = Merkle.nodes(leaves);
        var checkpoint = new Checkpoint(ORIGIN, leaves.size(), Merkle.root(leaves.size(), nodes));
        try (var out = Files.newOutputStream(file);
                var bag = new Bag(out, file, "large")) {
            events(bag, nodes);
            bag.put("proofs/checkpoint", utf8(log.sign(checkpoint.text()).toString()));
            bag.put("proofs/export-key.leaf", utf8(key.text()));
            bag.put("proofs/export-key.path", utf8(path(0, nodes)));
            bag.put("proofs/heads.leaf", utf8(heads.text()));
            bag.put("proofs/heads.path", utf8(path(leaves.size() - 1, nodes)));
            bag.put("proofs/head.entry", utf8(head.text()));
            int bucket = Head.bucketOf(StreamKind.key(STREAM));
            var above = Merkle.inclusion(bucket, Head.BUCKETS, Merkle.nodes(buckets));
            bag.put("proofs/head.path", utf8(new HeadPath(bucket, 0, 1, List.of(), above).text()));
            bag.add("exhibits/P-001_film.bin", this::exhibit);
            bag.finish(new LinkedHashMap<>(), sums -> exports.sign(
                            "dlog/export/v1\nexport " + UUID.nameUUIDFromBytes(new byte[1]) + "\ndispute "
                                    + STREAM + "\nprofile court\nevents " + events + "\ncheckpoint " + leaves.size()
                                    + " " + checkpoint.root().base64() + "\nwithheld -\nbagit-sha256 "
                                    + sums.of("bagit.txt") + "\nbag-info-sha256 " + sums.of("bag-info.txt")
                                    + "\nmanifest-sha256 " + sums.of("manifest-sha256.txt") + "\nmanifest-sha512 "
                                    + sums.of("manifest-sha512.txt") + "\n")
                    .toString());
        }
    }

    private void events(Bag bag, Nodes nodes) throws IOException {
        var previous = Hash.ZERO;
        for (int i = 0; i < events; i++) {
            var leaf = leaf(i, previous);
            var name = String.format(Locale.ROOT, "%06d", i);
            bag.put("events/" + name + ".leaf", utf8(leaf.text()));
            bag.put("events/" + name + ".body.json", body(i));
            if (i == 0) {
                bag.put("events/" + name + ".disclosures", utf8(disclosure() + "\n"));
            }
            bag.put("proofs/" + name + ".path", utf8(path(i + 1, nodes)));
            previous = leaf.hash();
        }
    }

    private String path(long index, Nodes nodes) {
        return new LeafPath(index, Merkle.inclusion(index, leaves.size(), nodes)).text();
    }

    private Leaf.Event leaf(int sequence, Hash previous) {
        var body = Hash.of(body(sequence));
        return new Leaf.Event(STREAM, sequence, previous, new UUID(0, sequence), "said#1", NOON, body, body);
    }

    private byte[] body(int sequence) {
        var commitment = sequence == 0
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Hash.of(utf8(disclosure())).bytes())
                : "";
        return utf8("{\"sequence\":" + sequence + ",\"sha256\":{\"$d\":\"" + commitment + "\"},\"text\":\""
                + new String(filling, StandardCharsets.US_ASCII) + "\"}");
    }

    private String disclosure() {
        var digest = Bag.digest("SHA-256");
        try (var out = new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            exhibit(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var text = "[\"c2FsdA\",\"/sha256\",\"" + java.util.HexFormat.of().formatHex(digest.digest()) + "\"]";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(text));
    }

    private void exhibit(OutputStream out) throws IOException {
        var page = new byte[1 << 16];
        for (int left = exhibit; left > 0; left -= page.length) {
            out.write(page, 0, Math.min(left, page.length));
        }
    }

    private static List<Hash> buckets(Head head) {
        var buckets = new ArrayList<>(Collections.nCopies(Head.BUCKETS, Hash.leaf(Hash.EMPTY.bytes())));
        buckets.set(
                Head.bucketOf(StreamKind.key(STREAM)),
                Hash.leaf(Merkle.root(List.of(head.hash())).bytes()));
        return buckets;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
