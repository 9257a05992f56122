import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks the proof of one stream of events offline: java Verify.java DIRECTORY KEYS
 *
 * <p>KEYS is a vkey, or a file with lines "log VKEY" and "witness VKEY". Take it from the company's contract, its auditor
 * or another place you trust, never from whoever gave you the directory. Needs a JDK 17 or newer and nothing else. Written
 * from docs/proof.md alone; ends with 0 and OK, with 1 and what is wrong, or with 2 when it was called wrongly.
 */
public class Verify {
    static final int MOST_BYTES = 64 * 1024 * 1024;
    static final int BUCKETS = 65_536;
    static final String ZERO = "0".repeat(64);
    static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static final class Wrong extends RuntimeException {
        Wrong(String what) {
            super(what);
        }
    }

    record Key(String name, byte type, byte[] id, byte[] bytes) {}

    record Checkpoint(String origin, long size, byte[] root, String text, List<String> signatures) {}

    record LeafPath(long index, List<byte[]> hashes) {}

    record Event(long seq, String prev, String body) {}

    final Path directory;
    final List<Key> logs;
    final List<Key> witnesses;

    Verify(Path directory, List<Key> logs, List<Key> witnesses) {
        this.directory = directory;
        this.logs = logs;
        this.witnesses = witnesses;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("java Verify.java DIRECTORY KEYS");
            System.exit(2);
        }
        try {
            var keys = keys(arguments[1]);
            var verifier = new Verify(
                    Path.of(arguments[0]),
                    keys.stream().filter(key -> key.type() == 1).toList(),
                    keys.stream().filter(key -> key.type() == 4).toList());
            verifier.run().forEach(System.out::println);
        } catch (Wrong e) {
            System.out.println("FAILED: " + e.getMessage());
            System.exit(1);
        }
    }

    List<String> run() throws IOException {
        var checkpoint = checkpoint(text("proofs/checkpoint"));
        var seen = signatures(checkpoint);

        var headsLeaf = lines("proofs/heads.leaf", 5);
        require(headsLeaf.get(0).equals("dlog/leaf/v1") && headsLeaf.get(1).equals("kind heads"), "heads.leaf: no heads");
        long headsSize = number(value(headsLeaf.get(2), "size"));
        number(value(headsLeaf.get(3), "streams"));
        byte[] headsRoot = hex(value(headsLeaf.get(4), "root"));
        var headsPath = leafPath("proofs/heads.path");
        require(headsPath.index() == headsSize, "heads.leaf speaks of another size than its own place");
        included(leafHash(bytes("proofs/heads.leaf")), headsPath, checkpoint, "heads.leaf");

        var entry = lines("proofs/head.entry", 5);
        require(entry.get(0).equals("dlog/head/v1"), "head.entry: no head");
        String stream = value(entry.get(2), "stream");
        require(stream.matches("[a-z]+/" + UUID), "head.entry: no stream");
        String key = HexFormat.of().formatHex(sha256(ascii("dlog/k/v1\n" + stream)));
        require(value(entry.get(1), "key").equals(key), "head.entry: another key than that of its stream");
        long count = number(value(entry.get(3), "count"));
        String last = value(entry.get(4), "last");
        hex(last);
        head(key, headsRoot);

        String previous = ZERO;
        long before = -1;
        for (long seq = 0; seq < count; seq++) {
            var name = String.format("%06d", seq);
            var event = event("events/" + name + ".leaf", stream);
            require(event.seq() == seq, "event " + seq + " has another number");
            require(event.prev().equals(previous), "event " + seq + " does not follow the one before it");
            require(
                    event.body().equals(HexFormat.of().formatHex(sha256(bytes("events/" + name + ".body.json")))),
                    "the contents of event " + seq + " are not what was sealed");
            disclosures(name, seq);
            byte[] hash = leafHash(bytes("events/" + name + ".leaf"));
            var path = leafPath("proofs/" + name + ".path");
            require(path.index() > before && path.index() < headsSize, "event " + seq + " is not in its place of the log");
            included(hash, path, checkpoint, "event " + seq);
            before = path.index();
            previous = HexFormat.of().formatHex(hash);
        }
        require(last.equals(previous), "INCOMPLETE: the last event is not the one the log has as last");
        nothingElse(count);

        var said = new ArrayList<String>();
        said.add("OK " + stream + ": " + count + " events, 0 to " + (count - 1) + ", unaltered and complete as of leaf "
                + headsSize + " of " + checkpoint.origin() + ", checkpoint " + checkpoint.size());
        said.addAll(seen.isEmpty() ? List.of("Anchoring: none (signed by the log alone)") : seen);
        return said;
    }

    /** The head of the stream, through its bucket and over all buckets, leads to the root of all heads. */
    void head(String key, byte[] root) throws IOException {
        var lines = lines("proofs/head.path", -1);
        require(lines.size() >= 19, "head.path ends too soon");
        long bucket = number(value(lines.get(0), "bucket"));
        require(bucket == Integer.parseInt(key.substring(0, 4), 16), "head.path: another bucket than that of the stream");
        var inside = new ArrayList<byte[]>();
        var above = new ArrayList<byte[]>();
        for (var line : lines.subList(3, lines.size())) {
            boolean in = line.startsWith("in ");
            require(in ? above.isEmpty() : true, "head.path: not in order");
            (in ? inside : above).add(base64(value(line, in ? "in" : "up"), 32));
        }
        byte[] bucketRoot = root(
                number(value(lines.get(1), "pos")),
                number(value(lines.get(2), "size")),
                leafHash(bytes("proofs/head.entry")),
                inside,
                "head.path");
        require(
                Arrays.equals(root(bucket, BUCKETS, leafHash(bucketRoot), above, "head.path"), root),
                "the head of the stream is not among the heads of the log");
    }

    Event event(String file, String stream) throws IOException {
        var lines = lines(file, 10);
        require(lines.get(0).equals("dlog/leaf/v1") && lines.get(1).equals("kind event"), file + ": no event");
        require(value(lines.get(2), "stream").equals(stream), file + ": of another stream");
        require(value(lines.get(5), "event").matches(UUID), file + ": no identifier");
        require(value(lines.get(6), "type").matches("[A-Za-z0-9_.-]+#[0-9]+"), file + ": no type");
        require(
                value(lines.get(7), "time").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"),
                file + ": no time");
        hex(value(lines.get(4), "prev"));
        hex(value(lines.get(9), "raw"));
        var body = value(lines.get(8), "body");
        hex(body);
        return new Event(number(value(lines.get(3), "seq")), value(lines.get(4), "prev"), body);
    }

    /** What was laid open of an event must be what its contents have committed to. */
    void disclosures(String name, long seq) throws IOException {
        var file = "events/" + name + ".disclosures";
        if (!Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var body = new String(bytes("events/" + name + ".body.json"), StandardCharsets.UTF_8);
        for (var line : lines(file, -1)) {
            require(line.matches("[A-Za-z0-9_-]+"), file + ": no disclosure");
            var commitment = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(ascii(line)));
            require(body.contains("{\"$d\":\"" + commitment + "\"}"), "a text of event " + seq + " is not what was recorded");
        }
    }

    /** Every file has its place; one more would be read by somebody and proven by nobody. */
    void nothingElse(long count) throws IOException {
        var expected = new TreeSet<String>(List.of(
                "proofs/checkpoint", "proofs/head.entry", "proofs/head.path", "proofs/heads.leaf", "proofs/heads.path"));
        for (long seq = 0; seq < count; seq++) {
            var name = String.format("%06d", seq);
            expected.addAll(List.of(
                    "events/" + name + ".leaf", "events/" + name + ".body.json", "proofs/" + name + ".path"));
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(path -> !path.equals(directory)).collect(Collectors.toList())) {
                var name = directory.relativize(file).toString().replace('\\', '/');
                require(!Files.isSymbolicLink(file), name + " is a link");
                if (Files.isDirectory(file)) {
                    require(name.equals("events") || name.equals("proofs"), name + " does not belong here");
                } else {
                    var of = name.endsWith(".disclosures") ? name.replace(".disclosures", ".leaf") : name;
                    require(expected.contains(of), name + " does not belong here");
                }
            }
        }
    }

    Checkpoint checkpoint(String note) {
        int end = note.lastIndexOf("\n\n");
        require(end > 0 && note.endsWith("\n"), "checkpoint: no signed note");
        var text = note.substring(0, end + 1);
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        require(lines.length == 3, "checkpoint: not three lines");
        return new Checkpoint(
                lines[0],
                number(lines[1]),
                base64(lines[2], 32),
                text,
                List.of(note.substring(end + 2, note.length() - 1).split("\n", -1)));
    }

    /** The log has signed, and every witness that is asked for; a signature of nobody known is refused. */
    List<String> signatures(Checkpoint checkpoint) {
        var said = new ArrayList<String>();
        boolean log = false;
        for (var line : checkpoint.signatures()) {
            var parts = line.split(" ", -1);
            require(parts.length == 3 && parts[0].equals("\u2014"), "checkpoint: no line of a signature");
            byte[] signature = base64(parts[2], -1);
            require(signature.length > 4, "checkpoint: a signature is too short");
            var ofLog = find(logs, parts[1], signature);
            var witness = find(witnesses, parts[1], signature);
            if (ofLog != null) {
                require(ofLog.name().equals(checkpoint.origin()), "checkpoint of another log");
                require(
                        verified(ofLog, ascii(checkpoint.text()), signature, 4),
                        "the signature of the log is wrong");
                log = true;
            } else {
                require(witness != null && signature.length == 76, "checkpoint: a signature by an unknown key");
                long time = ByteBuffer.wrap(signature, 4, 8).getLong();
                var message = "cosignature/v1\ntime " + time + "\n" + checkpoint.text();
                require(verified(witness, ascii(message), signature, 12), "the signature of a witness is wrong");
                said.add("Seen by " + witness.name() + " at " + Instant.ofEpochSecond(time));
            }
        }
        require(log, "the log has not signed the checkpoint");
        require(said.size() == witnesses.size(), "not every witness has signed the checkpoint");
        return said;
    }

    static Key find(List<Key> keys, String name, byte[] signature) {
        return keys.stream()
                .filter(key -> key.name().equals(name) && Arrays.equals(key.id(), Arrays.copyOf(signature, 4)))
                .findFirst()
                .orElse(null);
    }

    static boolean verified(Key key, byte[] message, byte[] signature, int from) {
        try {
            var der = ByteBuffer.allocate(44)
                    .put(HexFormat.of().parseHex("302a300506032b6570032100"))
                    .put(key.bytes())
                    .array();
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            verifier.update(message);
            return verifier.verify(Arrays.copyOfRange(signature, from, signature.length));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static List<Key> keys(String argument) throws IOException {
        var keys = new ArrayList<Key>();
        if (!Files.exists(Path.of(argument))) {
            keys.add(key(argument));
        } else {
            for (var line : Files.readAllLines(Path.of(argument))) {
                if (!line.isBlank()) {
                    keys.add(key(line.strip().replaceFirst("^(log|witness) ", "")));
                }
            }
        }
        return keys;
    }

    static Key key(String vkey) {
        var parts = vkey.split("\\+", 3);
        require(parts.length == 3, "no vkey: " + vkey);
        byte[] bytes = base64(parts[2], 33);
        byte[] id = Arrays.copyOf(sha256(ByteBuffer.allocate(parts[0].length() + 34)
                .put(ascii(parts[0] + "\n"))
                .put(bytes)
                .array()), 4);
        require(HexFormat.of().formatHex(id).equals(parts[1]), "a vkey whose parts do not belong together");
        return new Key(parts[0], bytes[0], id, Arrays.copyOfRange(bytes, 1, 33));
    }

    LeafPath leafPath(String file) throws IOException {
        var lines = lines(file, -1);
        var hashes = new ArrayList<byte[]>();
        for (var line : lines.subList(1, lines.size())) {
            hashes.add(base64(line, 32));
        }
        return new LeafPath(number(value(lines.get(0), "index")), hashes);
    }

    static void included(byte[] leaf, LeafPath path, Checkpoint checkpoint, String what) {
        byte[] root = root(path.index(), checkpoint.size(), leaf, path.hashes(), what);
        require(Arrays.equals(root, checkpoint.root()), what + " is not in the log");
    }

    /** RFC 9162, 2.1.3.2. */
    static byte[] root(long index, long size, byte[] leaf, List<byte[]> path, String what) {
        require(index >= 0 && index < size, what + ": a place outside of the tree");
        long fn = index;
        long sn = size - 1;
        byte[] root = leaf;
        for (var hash : path) {
            require(sn != 0, what + ": a path that is too long");
            if ((fn & 1) == 1 || fn == sn) {
                root = node(hash, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = node(root, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        require(sn == 0, what + ": a path that is too short");
        return root;
    }

    static byte[] leafHash(byte[] content) {
        return sha256(ByteBuffer.allocate(1 + content.length).put((byte) 0).put(content).array());
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines(String file, int count) throws IOException {
        var text = text(file);
        require(text.endsWith("\n"), file + ": the last line does not end");
        var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        require(count < 0 || lines.size() == count, file + ": not " + count + " lines");
        return lines;
    }

    String text(String file) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new Wrong(file + ": not UTF-8");
        }
    }

    byte[] bytes(String file) throws IOException {
        var path = directory.resolve(file);
        require(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS), file + " is missing");
        require(Files.size(path) <= MOST_BYTES, file + " is too large");
        return Files.readAllBytes(path);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String value(String line, String word) {
        require(line.startsWith(word + " "), "no line \"" + word + " ...\" where one must be");
        return line.substring(word.length() + 1);
    }

    static long number(String text) {
        require(text.matches("0|[1-9][0-9]{0,17}"), "not a plain number: " + text);
        return Long.parseLong(text);
    }

    static byte[] hex(String text) {
        require(text.matches("[0-9a-f]{64}"), "not a hash: " + text);
        return HexFormat.of().parseHex(text);
    }

    static byte[] base64(String text, int length) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            require(Base64.getEncoder().encodeToString(bytes).equals(text), "base64 in an unusual form");
            require(length < 0 || bytes.length == length, "base64 of another length than must be");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Wrong("not base64: " + text);
        }
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Wrong(otherwise);
        }
    }
}
