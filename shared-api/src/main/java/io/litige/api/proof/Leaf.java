package io.litige.api.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** One entry of the log: lines of ASCII in a fixed order, at most 4 096 bytes (docs/proof.md). */
public sealed interface Leaf {
    int MOST_BYTES = 4096;

    /** The text, byte for byte. */
    String text();

    default byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    default Hash hash() {
        return Hash.leaf(bytes());
    }

    /** @throws Malformed when it is not exactly the text of a leaf */
    static Leaf parse(byte[] bytes) {
        Malformed.when(bytes.length > MOST_BYTES, "a leaf is too long");
        var text = Texts.utf8(bytes);
        var lines = Texts.lines(text);
        Malformed.when(lines.size() < 2 || !lines.getFirst().equals(LeafLines.FIRST), "no leaf");
        var parts = new LeafLines(lines.subList(2, lines.size()));
        var leaf =
                switch (Texts.value(lines.get(1), "kind")) {
                    case "event" -> Event.of(parts);
                    case "heads" -> Heads.of(parts);
                    case "key" -> Key.of(parts);
                    case "access" -> Access.of(parts);
                    case "genesis" -> Genesis.of(parts);
                    default -> throw new Malformed("a leaf of an unknown kind");
                };
        Malformed.when(!leaf.text().equals(text), "a leaf in an unusual form");
        return leaf;
    }

    /**
     * One event of one stream.
     *
     * @param stream such as {@code dispute/<uuid>}
     * @param sequence from 0
     * @param previous hash of the leaf of the stream's event before it, {@link Hash#ZERO} for the first
     * @param type stable name and revision, {@code refund-approved#1}
     * @param time when it was recorded, in milliseconds
     * @param body of the contents without ciphertexts, see {@link Skeleton}
     * @param raw of the contents as they are stored
     */
    record Event(
            String stream, long sequence, Hash previous, UUID event, String type, Instant time, Hash body, Hash raw)
            implements Leaf {
        private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_.-]+#[0-9]+");
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        public Event {
            Malformed.when(!StreamKind.isStream(stream), "no name of a stream");
            Malformed.when(!TYPE.matcher(type).matches(), "no type of an event");
            time = time.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public String text() {
            return LeafLines.FIRST + "\nkind event\nstream " + stream + "\nseq " + sequence + "\nprev " + previous.hex()
                    + "\nevent " + event + "\ntype " + type + "\ntime " + TIME.format(time) + "\nbody " + body.hex()
                    + "\nraw " + raw.hex() + "\n";
        }

        static Event of(LeafLines parts) {
            return new Event(
                    parts.next("stream"),
                    Texts.number(parts.next("seq")),
                    Hash.fromHex(parts.next("prev")),
                    LeafLines.uuid(parts.next("event")),
                    parts.next("type"),
                    LeafLines.instant(parts.next("time")),
                    Hash.fromHex(parts.next("body")),
                    Hash.fromHex(parts.next("raw")));
        }
    }

    /**
     * That there are exactly these streams, each with so many events, in the first leaves of the log ({@link Head}).
     *
     * @param size how many leaves
     */
    record Heads(long size, long streams, Hash root) implements Leaf {
        @Override
        public String text() {
            return LeafLines.FIRST + "\nkind heads\nsize " + size + "\nstreams " + streams + "\nroot " + root.hex()
                    + "\n";
        }

        static Heads of(LeafLines parts) {
            return new Heads(
                    Texts.number(parts.next("size")),
                    Texts.number(parts.next("streams")),
                    Hash.fromHex(parts.next("root")));
        }
    }

    /** A key that may sign from here on, or may no longer. */
    record Key(boolean added, VerifierKey key) implements Leaf {
        @Override
        public String text() {
            return LeafLines.FIRST + "\nkind key\nop " + (added ? "add" : "retire") + "\nvkey " + key + "\n";
        }

        static Key of(LeafLines parts) {
            return new Key(parts.next("op").equals("add"), VerifierKey.parse(parts.next("vkey")));
        }
    }

    /**
     * That these were the entries of the access log with numbers in a range: nobody had read anything else.
     *
     * @param from the first number that is spoken of
     * @param to the last one
     * @param count how many of them are entries
     * @param root of the tree over the entries, in the order of their numbers
     */
    record Access(long from, long to, long count, Hash root) implements Leaf {
        @Override
        public String text() {
            return LeafLines.FIRST + "\nkind access\nfrom " + from + "\nto " + to + "\ncount " + count + "\nroot "
                    + root.hex() + "\n";
        }

        static Access of(LeafLines parts) {
            return new Access(
                    Texts.number(parts.next("from")),
                    Texts.number(parts.next("to")),
                    Texts.number(parts.next("count")),
                    Hash.fromHex(parts.next("root")));
        }
    }

    /** The last checkpoint of the log this one follows. */
    record Genesis(Checkpoint last) implements Leaf {
        @Override
        public String text() {
            return LeafLines.FIRST + "\nkind genesis\norigin " + last.origin() + "\nsize " + last.size() + "\nroot "
                    + last.root().hex() + "\n";
        }

        static Genesis of(LeafLines parts) {
            return new Genesis(new Checkpoint(
                    parts.next("origin"), Texts.number(parts.next("size")), Hash.fromHex(parts.next("root"))));
        }
    }
}
