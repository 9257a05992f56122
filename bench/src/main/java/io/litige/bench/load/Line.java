package io.litige.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One row in the text form of COPY, with gaps where disputes differ: identifiers, times, product, cause, people. What was
 * sealed stays as it is, under a key with another name and the same secret.
 */
final class Line {
    private static final Pattern GAP = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z"
            + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\+00"
            + "|L-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"
            + "|BENCH-PRODUCT|BENCH-CAUSE|BENCH-SITE|@INDEX@|\\bbench\\b|\\bcare\\b");

    private final List<Piece> pieces;

    private Line(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Writes its part of the row of one dispute. */
    @FunctionalInterface
    private interface Piece {
        void write(Case dispute, long index, Buffer out);
    }

    /** What a line is cut by: how each identifier and time of the lived story is to be replaced. */
    static final class Cutter {
        private final Origin origin;
        private final Map<UUID, Integer> others = new HashMap<>();

        Cutter(Origin origin) {
            this.origin = origin;
        }

        Line cut(String row) {
            var pieces = new ArrayList<Piece>();
            var gaps = GAP.matcher(row);
            int done = 0;
            while (gaps.find()) {
                literal(pieces, row.substring(done, gaps.start()));
                pieces.add(gap(gaps.group()));
                done = gaps.end();
            }
            literal(pieces, row.substring(done) + "\n");
            return new Line(pieces);
        }

        private static void literal(List<Piece> pieces, String text) {
            if (!text.isEmpty()) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                pieces.add((dispute, index, out) -> out.write(bytes));
            }
        }

        private Piece gap(String text) {
            return switch (text) {
                case "@INDEX@" -> (dispute, index, out) -> out.ascii(Long.toString(index));
                case Stories.PRODUCT -> (dispute, index, out) -> out.ascii(dispute.product());
                case Stories.CAUSE -> (dispute, index, out) -> out.ascii(dispute.cause());
                case Stories.SITE -> (dispute, index, out) -> out.ascii(dispute.site());
                case "bench" -> (dispute, index, out) -> out.ascii(dispute.agent());
                case "care" -> (dispute, index, out) -> out.ascii(dispute.team());
                default -> text.startsWith("L-") ? reference() : text.length() == 36 ? uuid(text) : time(text);
            };
        }

        private static Piece reference() {
            return (dispute, index, out) -> out.ascii(new io.litige.api.value.DisputeId(dispute.dispute()).reference());
        }

        private Piece uuid(String text) {
            var id = UUID.fromString(text);
            if (id.equals(origin.dispute())) {
                return (dispute, index, out) -> out.uuid(dispute.dispute());
            }
            if (id.equals(origin.customer())) {
                return (dispute, index, out) -> out.uuid(dispute.customer());
            }
            int ordinal = others.computeIfAbsent(id, unknown -> others.size());
            return (dispute, index, out) -> out.uuid(dispute.other(ordinal));
        }

        private Piece time(String text) {
            char between = text.charAt(10);
            var zone = text.endsWith("Z") ? "Z" : "+00";
            var plain = text.substring(0, text.length() - zone.length()).replace(' ', 'T');
            long offset = origin.offsetMillis(Instant.parse(plain + "Z"));
            return (dispute, index, out) -> out.time(dispute.receivedMillis() + offset, between, zone);
        }
    }

    void write(Case dispute, long index, Buffer out) {
        for (var piece : pieces) {
            piece.write(dispute, index, out);
        }
    }

    /** Bytes on their way to the server. */
    static final class Buffer extends ByteArrayOutputStream {
        private static final int SIZE = 1 << 18;
        private final Calendar calendar = new Calendar();

        Buffer() {
            super(2 * SIZE);
        }

        boolean full() {
            return count >= SIZE;
        }

        byte[] array() {
            return buf;
        }

        @Override
        public void write(byte[] bytes) {
            write(bytes, 0, bytes.length);
        }

        void ascii(String text) {
            for (int i = 0; i < text.length(); i++) {
                write(text.charAt(i));
            }
        }

        void uuid(UUID id) {
            ascii(id.toString());
        }

        void time(long millis, char between, String zone) {
            ascii(calendar.day(millis));
            write(between);
            calendar.timeOfDay(millis, this);
            ascii(zone);
        }
    }
}
