package io.litige.verify;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/**
 * Checks an export, or the proof of one stream of events, offline: java Verify.java WHAT KEYS
 *
 * <p>WHAT is an unpacked directory, or the ZIP of an export. KEYS is a vkey, or a file with lines "log VKEY", "witness
 * VKEY" and "tsa CERTIFICATE" (of a time stamping authority or its issuer, DER in base64). Take it from the company's contract, its auditor or another place you trust, never from whoever gave you the
 * export; this program, too. Needs a JDK 17 or newer and nothing else. Written from docs/proof.md alone; ends with 0 and
 * OK, with 1 and what is wrong, or with 2 when it was called wrongly.
 */
public class Verify {
    static final int MOST_BYTES = 64 * 1024 * 1024;
    static final int BUCKETS = 65_536;
    /** Twelve digits of seconds, some 31 000 years. */
    static final long MOST_SECONDS = 1_000_000_000_000L;

    static final String ZERO = "0".repeat(64);
    static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final Pattern DIGEST = Pattern.compile("\\[\"[A-Za-z0-9_-]+\",\"/sha256\",\"([0-9a-f]{64})\"]");
    static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final Pattern DIGITS = Pattern.compile("[0-9a-f]+");
    static final Pattern IDENTIFIER = Pattern.compile(UUID);
    static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_.-]+#[0-9]+");
    static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    static final Pattern DISCLOSURE = Pattern.compile("[A-Za-z0-9_-]+");
    static final Pattern NAME = Pattern.compile("[^+]+");
    static final Pattern INSIDE = Pattern.compile("[A-Za-z0-9._/-]+");
    static final Pattern ELSEWHERE = Pattern.compile(".*/\\.{0,2}/.*");
    static final Pattern EVENT = Pattern.compile("(events|proofs)/([0-9]{6,9})\\.(leaf|body\\.json|disclosures|path)");
    static final String STAMP = "proofs/checkpoint.tsr";
    static final String SHA256 = "608648016503040201";
    static final String PSS = "2a864886f70d01010a";
    /** Those that say their hash; others are RSA with the hash that is named beside them. */
    static final Map<String, String> ALGORITHMS = Map.of(
            "2a8648ce3d040302",
            "SHA256withECDSA",
            "2a8648ce3d040303",
            "SHA384withECDSA",
            "2a8648ce3d040304",
            "SHA512withECDSA",
            "2a864886f70d01010b",
            "SHA256withRSA",
            "2a864886f70d01010c",
            "SHA384withRSA",
            "2a864886f70d01010d",
            "SHA512withRSA",
            PSS,
            "RSASSA-PSS",
            "2b6570",
            "Ed25519");

    static final Set<String> TAGS =
            Set.of("bag-info.txt", "bagit.txt", "export.note", "manifest-sha256.txt", "manifest-sha512.txt");

    /** What does not hold. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    record Key(String name, byte type, byte[] id, byte[] bytes) {}

    record Trusted(List<Key> keys, List<X509Certificate> authorities) {}

    record Note(String text, List<String> signatures) {}

    record Checkpoint(String origin, long size, byte[] root, String text, List<String> signatures) {}

    record LeafPath(long index, List<byte[]> hashes) {}

    record Event(long seq, String prev, String body) {}

    final Path top;
    final boolean bag;
    final List<Key> logs;
    final List<Key> witnesses;
    final List<X509Certificate> authorities;
    final Set<Long> withheld = new TreeSet<>();
    final Set<String> exhibits = new HashSet<>();
    final byte[] buffer = new byte[1 << 16];

    Verify(Path top, Trusted trusted) {
        this.top = top;
        this.bag = Files.exists(top.resolve("bagit.txt"), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(top.resolve("data"), LinkOption.NOFOLLOW_LINKS);
        this.logs = trusted.keys().stream().filter(key -> key.type() == 1).toList();
        this.witnesses = trusted.keys().stream().filter(key -> key.type() == 4).toList();
        this.authorities = trusted.authorities();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("java Verify.java WHAT KEYS");
            System.exit(2);
        }
        try {
            check(Path.of(arguments[0]), arguments[1]).forEach(System.out::println);
        } catch (Wrong e) {
            System.out.println("FAILED: " + e.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException e) {
            System.out.println("FAILED: cannot be read (" + e + ")");
            System.exit(1);
        }
    }

    /**
     * What holds.
     *
     * @param what a directory, or a ZIP
     * @param keys a vkey, a file with some, or the lines of such a file
     * @throws Wrong with the first thing that does not hold
     */
    public static List<String> check(Path what, String keys) throws IOException {
        var trusted = keys(keys);
        if (Files.isDirectory(what)) {
            return new Verify(what, trusted).run();
        }
        Container.check(what);
        try (var zip = FileSystems.newFileSystem(what);
                var inside = Files.list(zip.getPath("/"))) {
            var tops = inside.collect(Collectors.toList());
            if (Files.exists(zip.getPath("/proofs"))) {
                return new Verify(zip.getPath("/"), trusted).run();
            }
            require(tops.size() == 1 && Files.isDirectory(tops.get(0)), "a ZIP with more than one directory");
            return new Verify(tops.get(0), trusted).run();
        } catch (ZipException | ProviderNotFoundException e) {
            throw new Wrong("no directory, and no whole ZIP: " + e.getMessage());
        }
    }

    /**
     * A ZIP that every program reads alike: file after file from its first byte, each as the directory says, then the
     * directory, then the end; no name twice (whatever its case), no link, nothing before, between or behind. What has
     * been packed anew is none: unpack it, and check the directory.
     */
    static final class Container {
        private static final int LOCAL = 0x04034b50;
        private static final int CENTRAL = 0x02014b50;
        private static final int END = 0x06054b50;
        private static final int END_64 = 0x06064b50;
        private static final int LOCATOR_64 = 0x07064b50;
        private static final int DESCRIPTOR = 0x08074b50;
        private static final int SUMS_FOLLOW = 8;

        private final SeekableByteChannel zip;
        private final Set<String> names = new HashSet<>();

        Container(SeekableByteChannel zip) {
            this.zip = zip;
        }

        static void check(Path file) throws IOException {
            try (var zip = Files.newByteChannel(file)) {
                new Container(zip).whole();
            } catch (NoSuchFileException e) {
                throw new Wrong("nothing is there: " + file);
            }
        }

        void whole() throws IOException {
            long end = zip.size() - 22;
            var last = at(end, 22);
            require(last.getInt(0) == END && last.getShort(20) == 0, "no directory, and no whole ZIP: no end");
            long files = last.getShort(10) & 0xFFFF;
            long size = last.getInt(12) & 0xFFFF_FFFFL;
            long from = last.getInt(16) & 0xFFFF_FFFFL;
            if (end >= 76 && at(end - 20, 4).getInt(0) == LOCATOR_64) {
                end -= 76;
                var far = at(end, 76);
                require(far.getInt(0) == END_64 && far.getLong(64) == end, "the ZIP has another end than it says");
                files = far.getLong(32);
                size = far.getLong(40);
                from = far.getLong(48);
            }
            require(from >= 0 && size >= 0 && from == end - size, "the ZIP has bytes that belong to nothing");
            require(size <= MOST_BYTES * 8L, "the directory of the ZIP is too large");
            var directory = at(from, (int) size);
            long place = 0;
            for (; files > 0; files--) {
                require(directory.remaining() >= 46, "the directory of the ZIP ends too soon");
                var header = part(directory, 46);
                int length = (header.getShort(28) & 0xFFFF) + (header.getShort(30) & 0xFFFF);
                require(
                        header.getInt(0) == CENTRAL && directory.remaining() >= length,
                        "the directory of the ZIP cannot be read");
                place = file(header, part(directory, length), place);
            }
            require(!directory.hasRemaining() && place == from, "the ZIP has bytes that belong to nothing");
        }

        /** Where the next file begins. */
        private long file(ByteBuffer header, ByteBuffer rest, long place) throws IOException {
            int length = header.getShort(28) & 0xFFFF;
            var name = StandardCharsets.UTF_8.decode(rest.slice(0, length)).toString();
            require(
                    INSIDE.matcher(name).matches()
                            && !ELSEWHERE.matcher("/" + name + "/").matches(),
                    "the ZIP has a name that leads elsewhere");
            require(names.add(name.toLowerCase(Locale.ROOT)), "the ZIP has " + name + " twice");
            require(
                    header.getInt(32) == 0 && header.getInt(38) == 0 && offset(header, rest, length) == place,
                    name + ": not as the ZIP's directory says");
            long packed = header.getInt(20) & 0xFFFF_FFFFL;
            var local = at(place, 30);
            boolean follow = (header.getShort(8) & SUMS_FOLLOW) != 0;
            boolean same = local.getInt(0) == LOCAL
                    && local.slice(6, 8).equals(header.slice(8, 8))
                    && local.getShort(26) == header.getShort(28)
                    && local.getShort(28) == 0
                    && at(place + 30, length).equals(rest.slice(0, length))
                    && (follow || sums(local, 14, header));
            require(same, name + ": not as the ZIP's directory says");
            long next = place + 30 + length + packed;
            if (!follow) {
                return next;
            }
            var behind = at(next, 16);
            require(
                    behind.getInt(0) == DESCRIPTOR && sums(behind, 4, header),
                    name + ": not as the ZIP's directory says");
            return next + 16;
        }

        private static boolean sums(ByteBuffer of, int from, ByteBuffer header) {
            return of.slice(from, 12).equals(header.slice(16, 12));
        }

        /** Where a file begins; beyond four gigabytes in an extra field, and there is no other. */
        private static long offset(ByteBuffer header, ByteBuffer rest, int length) {
            int extra = rest.capacity() - length;
            if (header.getInt(42) != -1) {
                return extra == 0 ? header.getInt(42) & 0xFFFF_FFFFL : -1;
            }
            return extra == 12 && rest.getInt(length) == 0x0008_0001 ? rest.getLong(length + 4) : -1;
        }

        private ByteBuffer at(long from, int length) throws IOException {
            require(from >= 0, "no directory, and no whole ZIP: too short");
            var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            zip.position(from);
            while (bytes.hasRemaining()) {
                require(zip.read(bytes) > 0, "no directory, and no whole ZIP: too short");
            }
            return bytes.rewind();
        }

        private static ByteBuffer part(ByteBuffer of, int length) {
            var part = of.slice(of.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            of.position(of.position() + length);
            return part;
        }
    }

    List<String> run() throws IOException {
        if (bag) {
            bag();
        }
        var checkpoint = checkpoint(text("proofs/checkpoint"));
        var seen = signatures(checkpoint);
        var stamp = stamp(checkpoint);

        var headsLeaf = lines("proofs/heads.leaf", 5);
        require(
                headsLeaf.get(0).equals("dlog/leaf/v1") && headsLeaf.get(1).equals("kind heads"),
                "heads.leaf: no heads");
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
        var exported = bag ? List.of(export(checkpoint, stream, count)) : List.<String>of();

        String previous = ZERO;
        long before = -1;
        for (long seq = 0; seq < count; seq++) {
            var name = String.format("%06d", seq);
            var event = event("events/" + name + ".leaf", stream);
            require(event.seq() == seq, "event " + seq + " has another number");
            require(event.prev().equals(previous), "event " + seq + " does not follow the one before it");
            if (!withheld.contains(seq)) {
                require(
                        event.body().equals(HexFormat.of().formatHex(sha256(bytes("events/" + name + ".body.json")))),
                        "the contents of event " + seq + " are not what was sealed");
                disclosures(name, seq);
            }
            byte[] hash = leafHash(bytes("events/" + name + ".leaf"));
            var path = leafPath("proofs/" + name + ".path");
            require(
                    path.index() > before && path.index() < headsSize,
                    "event " + seq + " is not in its place of the log");
            included(hash, path, checkpoint, "event " + seq);
            before = path.index();
            previous = HexFormat.of().formatHex(hash);
        }
        require(last.equals(previous), "INCOMPLETE: the last event is not the one the log has as last");
        nothingElse(count);
        if (bag) {
            exhibits();
        }

        var said = new ArrayList<String>();
        said.add("OK " + stream + ": " + count + " events, 0 to " + (count - 1) + ", unaltered and complete as of leaf "
                + headsSize + " of " + checkpoint.origin() + ", checkpoint " + checkpoint.size());
        said.addAll(exported);
        said.addAll(seen);
        stamp.ifPresent(said::add);
        if (seen.isEmpty() && (stamp.isEmpty() || authorities.isEmpty())) {
            said.add("Anchoring: none (signed by the log alone)");
        }
        return said;
    }

    /** When an authority says to have seen the checkpoint; a stamp of nobody known is said, and proves nothing. */
    Optional<String> stamp(Checkpoint checkpoint) throws IOException {
        if (!bag || !Files.exists(path(STAMP), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        var response = bytes(STAMP);
        return Optional.of(
                authorities.isEmpty()
                        ? "A time stamp is there, and was not checked: KEYS name no authority"
                        : "Stamped at " + stamped(response, checkpoint.text(), authorities));
    }

    /**
     * The time of a time stamp (RFC 3161, a TimeStampResp in DER) over a text, if its signer is trusted and made for it.
     *
     * @param trusted certificates of authorities, or of those that have issued theirs
     * @throws Wrong when it is anything else
     */
    public static Instant stamped(byte[] response, String text, List<X509Certificate> trusted) {
        try {
            return read(response, text, trusted);
        } catch (Wrong e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Wrong("time stamp: nothing that can be read");
        }
    }

    private static Instant read(byte[] response, String text, List<X509Certificate> trusted) {
        var answer = Der.whole(response).parts(0x30);
        require(answer.size() == 2 && answer.get(0).part(0, 0x02).number() <= 1, "time stamp: none was granted");
        var token = answer.get(1).parts(0x30);
        require(token.get(0).is(0x06, "2a864886f70d010702"), "time stamp: nothing that is signed");
        var signed = token.get(1).part(0, 0x30).parts(0x30);
        var inside = signed.get(2).parts(0x30);
        require(inside.get(0).is(0x06, "2a864886f70d0109100104"), "time stamp: of something else");
        byte[] content = inside.get(1).part(0, 0x04).content();
        var info = Der.whole(content).parts(0x30);
        var imprint = info.get(2).parts(0x30);
        require(
                imprint.get(0).part(0, 0x06).is(0x06, SHA256)
                        && Arrays.equals(imprint.get(1).content(), sha256(ascii(text))),
                "time stamp: of another checkpoint");
        var signers = signed.get(signed.size() - 1).parts(0x31);
        require(signers.size() == 1, "time stamp: not one signer");
        var signer = signers.get(0).parts(0x30);
        var attributes = signer.get(3);
        require(attributes.tag() == 0xa0, "time stamp: nothing is said of what is signed");
        var hash = hash(signer.get(2).part(0, 0x06));
        require(
                attribute(attributes, "2a864886f70d010903").is(0x06, "2a864886f70d0109100104")
                        && Arrays.equals(
                                attribute(attributes, "2a864886f70d010904").content(), digested(hash, content)),
                "time stamp: something else was signed");
        byte[] message = attributes.encoded();
        message[0] = 0x31;
        var at = time(new String(info.get(4).content(), StandardCharsets.US_ASCII));
        require(
                candidates(signed, trusted).stream()
                        .anyMatch(by -> made(by, at) && verified(by, signer.get(4), hash, message, signer.get(5))),
                "time stamp: not by an authority that is trusted");
        return at;
    }

    static Der attribute(Der attributes, String type) {
        var found = attributes.parts(0xa0).stream()
                .filter(one -> one.part(0, 0x06).is(0x06, type))
                .collect(Collectors.toList());
        require(found.size() == 1, "time stamp: an attribute is missing");
        return found.get(0).part(1, 0x31).parts(0x31).get(0);
    }

    /** What is trusted, and what came along that one of those has issued. */
    static List<X509Certificate> candidates(List<Der> signed, List<X509Certificate> trusted) {
        var found = new ArrayList<>(trusted);
        signed.stream()
                .filter(part -> part.tag() == 0xa0)
                .flatMap(part -> part.parts(0xa0).stream())
                .forEach(sent -> {
                    var certificate = certificate(sent.encoded());
                    if (trusted.stream().anyMatch(issuer -> issued(issuer, certificate))) {
                        found.add(certificate);
                    }
                });
        return found;
    }

    static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return issuer.getBasicConstraints() >= 0
                    && issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Made for time stamps alone, and valid then. */
    static boolean made(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(java.util.Date.from(at));
            return List.of("1.3.6.1.5.5.7.3.8").equals(certificate.getExtendedKeyUsage());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static boolean verified(X509Certificate by, Der algorithm, String hash, byte[] message, Der signature) {
        try {
            var parts = algorithm.parts(0x30);
            var name = HexFormat.of().formatHex(parts.get(0).content());
            var verifier = Signature.getInstance(ALGORITHMS.getOrDefault(name, hash.replace("-", "") + "withRSA"));
            if (name.equals(PSS)) {
                var parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
                parameters.init(parts.get(1).encoded());
                verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            }
            verifier.initVerify(by.getPublicKey());
            verifier.update(message);
            return verifier.verify(signature.content());
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    static String hash(Der algorithm) {
        for (var hash : List.of("SHA-256", "SHA-384", "SHA-512")) {
            if (algorithm.is(
                    0x06,
                    SHA256.substring(0, 16) + "0" + (hash.charAt(4) == '2' ? 1 : hash.charAt(4) == '3' ? 2 : 3))) {
                return hash;
            }
        }
        throw new Wrong("time stamp: a hash that is unknown, or weak");
    }

    static byte[] digested(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant time(String text) {
        require(text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z"), "time stamp: no time");
        try {
            return Instant.parse(text.replaceFirst("^(....)(..)(..)(..)(..)(..)(.*)$", "$1-$2-$3T$4:$5:$6$7"));
        } catch (DateTimeException e) {
            throw new Wrong("time stamp: no time");
        }
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new Wrong("no certificate: " + e.getMessage());
        }
    }

    /** One element of DER: its tag, and where its contents lie. */
    record Der(byte[] bytes, int start, int tag, int from, int to) {
        static Der whole(byte[] bytes) {
            var der = at(bytes, 0, bytes.length);
            require(der.to() == bytes.length, "DER: something follows");
            return der;
        }

        static Der at(byte[] bytes, int start, int end) {
            require(end - start >= 2, "DER: it ends too soon");
            int length = bytes[start + 1] & 0xff;
            int from = start + 2;
            if (length > 0x80) {
                int digits = length - 0x80;
                require(digits <= 3 && end - from >= digits, "DER: it ends too soon");
                length = 0;
                for (int i = 0; i < digits; i++) {
                    length = length << 8 | bytes[from++] & 0xff;
                }
            } else {
                require(length < 0x80, "DER: an unusual form");
            }
            require(length <= end - from, "DER: it ends too soon");
            return new Der(bytes, start, bytes[start] & 0xff, from, from + length);
        }

        boolean is(int wanted, String hex) {
            return tag == wanted && HexFormat.of().formatHex(content()).equals(hex);
        }

        List<Der> parts(int wanted) {
            require(tag == wanted, "DER: something else than must be");
            var parts = new ArrayList<Der>();
            for (int place = from; place < to; ) {
                var part = at(bytes, place, to);
                parts.add(part);
                place = part.to();
            }
            require(!parts.isEmpty() || wanted == 0xa0, "DER: it ends too soon");
            return parts;
        }

        /** One of its parts. */
        Der part(int index, int wanted) {
            var parts = parts(tag);
            require(parts.size() > index && parts.get(index).tag() == wanted, "DER: something else than must be");
            return parts.get(index);
        }

        int number() {
            require(to - from == 1, "DER: no small number");
            return bytes[from];
        }

        byte[] content() {
            return Arrays.copyOfRange(bytes, from, to);
        }

        byte[] encoded() {
            return Arrays.copyOfRange(bytes, start, to);
        }
    }

    /** BagIt (RFC 8493): every file is listed with the hash it has, and nothing else lies there. */
    void bag() throws IOException {
        require(
                raw("bagit.txt").equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
                "bagit.txt: another kind of bag");
        var listed = new HashSet<String>();
        for (var line : split("tagmanifest-sha256.txt", raw("tagmanifest-sha256.txt"))) {
            var name = listed(line, 64, "tagmanifest-sha256.txt");
            require(
                    TAGS.contains(name) && listed.add(name),
                    "tagmanifest-sha256.txt: " + name + " does not belong here");
            require(line.startsWith(digest("SHA-256", name)), name + " is not what was bagged");
        }
        require(listed.equals(TAGS), "tagmanifest-sha256.txt: not every tag file is listed");
        listed.add("tagmanifest-sha256.txt");
        try (var one = Files.newBufferedReader(regular("manifest-sha256.txt"), StandardCharsets.ISO_8859_1);
                var two = Files.newBufferedReader(regular("manifest-sha512.txt"), StandardCharsets.ISO_8859_1)) {
            for (var next = line(one); next.isPresent(); next = line(one)) {
                var line = next.get();
                var name = listed(line, 64, "manifest-sha256.txt");
                require(
                        name.startsWith("data/") && listed.add(name),
                        "manifest-sha256.txt: " + name + " does not belong there");
                var digests = digests(name, "SHA-256", "SHA-512");
                require(line.startsWith(digests.get(0)), name + " is not what was bagged");
                other(two, name, digests.get(1));
            }
            require(line(two).isEmpty(), "manifest-sha512.txt lists more than manifest-sha256.txt");
        }
        walk(top, name -> require(listed.contains(name), name + " does not belong here"));
    }

    void other(BufferedReader manifest, String name, String digest) throws IOException {
        var line = line(manifest).orElse("");
        require(
                listed(line, 128, "manifest-sha512.txt").equals(name),
                "manifest-sha512.txt does not list what manifest-sha256.txt does");
        require(line.startsWith(digest), name + " is not what was bagged");
    }

    /** Up to the next LF, which alone ends a line, also the last; nothing behind it. */
    static Optional<String> line(BufferedReader manifest) throws IOException {
        var line = new StringBuilder();
        for (int next = manifest.read(); next != '\n'; next = manifest.read()) {
            if (next < 0 && line.length() == 0) {
                return Optional.empty();
            }
            require(next >= 0 && line.length() < 8_192, "a manifest whose last line does not end");
            line.append((char) next);
        }
        return Optional.of(line.toString());
    }

    static String listed(String line, int digits, String manifest) {
        require(
                line.length() > digits + 2
                        && line.startsWith("  ", digits)
                        && DIGITS.matcher(line.substring(0, digits)).matches(),
                manifest + ": no line of a manifest");
        var name = line.substring(digits + 2);
        require(
                INSIDE.matcher(name).matches()
                        && !ELSEWHERE.matcher("/" + name + "/").matches(),
                manifest + ": a path that leads elsewhere");
        return name;
    }

    /** The note that is signed over everything that is handed out, by a key the log knows. */
    String export(Checkpoint checkpoint, String stream, long count) throws IOException {
        var admitted = lines("proofs/export-key.leaf", 4);
        require(
                admitted.get(0).equals("dlog/leaf/v1")
                        && admitted.get(1).equals("kind key")
                        && admitted.get(2).equals("op add"),
                "export-key.leaf: no key is admitted");
        var key = key(value(admitted.get(3), "vkey"));
        require(
                key.type() == 1 && key.name().equals(checkpoint.origin() + "/export"),
                "export-key.leaf: no key for exports");
        included(
                leafHash(bytes("proofs/export-key.leaf")),
                leafPath("proofs/export-key.path"),
                checkpoint,
                "export-key.leaf");

        var note = note(raw("export.note"), "export.note");
        require(note.signatures().size() == 1, "export.note: not one signature");
        var signature = signature(note.signatures().get(0), "export.note");
        require(
                find(List.of(key), signature.name(), signature.bytes()).isPresent(),
                "export.note: a signature by an unknown key");
        require(verified(key, ascii(note.text()), signature.bytes(), 4), "the signature of the export note is wrong");

        var lines = split("export.note", note.text());
        require(lines.size() == 11 && lines.get(0).equals("dlog/export/v1"), "export.note: no note of an export");
        var id = value(lines.get(1), "export");
        require(id.matches(UUID), "export.note: no identifier");
        require(value(lines.get(2), "dispute").equals(stream), "export.note: of another dispute");
        var profile = value(lines.get(3), "profile");
        require(profile.matches("[a-z-]+"), "export.note: no profile");
        long events = number(value(lines.get(4), "events"));
        require(events >= count, "INCOMPLETE: the export has " + events + " events, the log has " + count);
        require(events == count, "export.note: of another number of events");
        require(
                value(lines.get(5), "checkpoint")
                        .equals(checkpoint.size() + " " + Base64.getEncoder().encodeToString(checkpoint.root())),
                "export.note: of another checkpoint");
        withheld(value(lines.get(6), "withheld"), count);
        require(
                value(lines.get(7), "bagit-sha256").equals(digest("SHA-256", "bagit.txt")),
                "bagit.txt is not the signed one");
        require(
                value(lines.get(8), "bag-info-sha256").equals(digest("SHA-256", "bag-info.txt")),
                "bag-info.txt is not the signed one");
        require(
                value(lines.get(9), "manifest-sha256").equals(digest("SHA-256", "manifest-sha256.txt")),
                "manifest-sha256.txt is not the signed one");
        require(
                value(lines.get(10), "manifest-sha512").equals(digest("SHA-256", "manifest-sha512.txt")),
                "manifest-sha512.txt is not the signed one");
        return "Export " + id + ", profile " + profile + ", withheld events: " + value(lines.get(6), "withheld")
                + ", signed by " + key.name();
    }

    void withheld(String list, long count) {
        if (list.equals("-")) {
            return;
        }
        long before = -1;
        for (var part : list.split(",", -1)) {
            long seq = number(part);
            require(seq > before && seq < count, "export.note: withheld events are not in order");
            withheld.add(seq);
            before = seq;
        }
    }

    /** Every exhibit is the one whose digest an event has. */
    void exhibits() throws IOException {
        if (!Files.exists(top.resolve("data/exhibits"), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var names = new ArrayList<String>();
        walk(top.resolve("data/exhibits"), name -> names.add("data/exhibits/" + name));
        for (var name : names) {
            boolean custody = name.endsWith(".custody.json");
            require(name.indexOf('/', "data/exhibits/".length()) < 0, name + " does not belong here");
            require(custody || exhibits.contains(digest("SHA-256", name)), name + " is of no event that was laid open");
        }
    }

    /** The head of the stream, through its bucket and over all buckets, leads to the root of all heads. */
    void head(String key, byte[] root) throws IOException {
        var lines = lines("proofs/head.path", -1);
        require(lines.size() >= 19, "head.path ends too soon");
        long bucket = number(value(lines.get(0), "bucket"));
        require(
                bucket == Integer.parseInt(key.substring(0, 4), 16),
                "head.path: another bucket than that of the stream");
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
        require(IDENTIFIER.matcher(value(lines.get(5), "event")).matches(), file + ": no identifier");
        require(TYPE.matcher(value(lines.get(6), "type")).matches(), file + ": no type");
        require(TIME.matcher(value(lines.get(7), "time")).matches(), file + ": no time");
        hex(value(lines.get(4), "prev"));
        hex(value(lines.get(9), "raw"));
        var body = value(lines.get(8), "body");
        hex(body);
        return new Event(number(value(lines.get(3), "seq")), value(lines.get(4), "prev"), body);
    }

    /** What was laid open of an event must be what its contents have committed to. */
    void disclosures(String name, long seq) throws IOException {
        var file = "events/" + name + ".disclosures";
        if (!Files.exists(path(file), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var body = new String(bytes("events/" + name + ".body.json"), StandardCharsets.UTF_8);
        var open = new HashSet<String>();
        for (var line : lines(file, -1)) {
            require(DISCLOSURE.matcher(line).matches(), file + ": no disclosure");
            require(open.add(line), file + ": the same text twice");
            var commitment = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(ascii(line)));
            require(
                    body.contains("{\"$d\":\"" + commitment + "\"}"),
                    "a text of event " + seq + " is not what was recorded");
            digestOfExhibit(line);
        }
    }

    void digestOfExhibit(String disclosure) {
        try {
            var found = DIGEST.matcher(new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8));
            if (found.matches()) {
                exhibits.add(found.group(1));
            }
        } catch (IllegalArgumentException e) {
            throw new Wrong("a disclosure that is not base64url");
        }
    }

    /** Every file has its place; one more would be read by somebody and proven by nobody. */
    void nothingElse(long count) throws IOException {
        if (!bag) {
            walk(top, name -> require(place(name, count), name + " does not belong here"));
            return;
        }
        walk(
                top.resolve("data/events"),
                name -> require(place("events/" + name, count), name + " does not belong here"));
        walk(
                top.resolve("data/proofs"),
                name -> require(
                        place("proofs/" + name, count)
                                || Set.of("export-key.leaf", "export-key.path", "keys.txt", "checkpoint.tsr")
                                        .contains(name),
                        name + " does not belong here"));
    }

    boolean place(String name, long count) {
        var event = EVENT.matcher(name);
        if (!event.matches()) {
            return Set.of("checkpoint", "head.entry", "head.path", "heads.leaf", "heads.path").stream()
                    .anyMatch(file -> name.equals("proofs/" + file));
        }
        long seq = Long.parseLong(event.group(2));
        boolean path = event.group(3).equals("path");
        boolean shown = !withheld.contains(seq) || event.group(3).equals("leaf") || path;
        return seq < count
                && String.format("%06d", seq).equals(event.group(2))
                && shown
                && path == event.group(1).equals("proofs");
    }

    /** Every file below, by its path from there. */
    static void walk(Path from, java.util.function.Consumer<String> each) throws IOException {
        try (var files = Files.walk(from)) {
            for (var iterator = files.iterator(); iterator.hasNext(); ) {
                var file = iterator.next();
                var name = from.relativize(file)
                        .toString()
                        .replace(from.getFileSystem().getSeparator(), "/");
                require(!Files.isSymbolicLink(file), name + " is a link");
                if (!Files.isDirectory(file)) {
                    each.accept(name);
                } else if (!file.equals(from)) {
                    try (var inside = Files.list(file)) {
                        require(inside.findAny().isPresent(), name + " does not belong here");
                    }
                }
            }
        }
    }

    static Note note(String note, String file) {
        int end = note.lastIndexOf("\n\n");
        require(
                end > 0
                        && end + 2 < note.length()
                        && note.endsWith("\n")
                        && note.chars().allMatch(c -> c >= ' ' || c == '\n'),
                file + ": no signed note");
        return new Note(
                note.substring(0, end + 1),
                List.of(note.substring(end + 2, note.length() - 1).split("\n", -1)));
    }

    record SignatureLine(String name, byte[] bytes) {}

    static SignatureLine signature(String line, String file) {
        var parts = line.split(" ", -1);
        require(
                parts.length == 3
                        && parts[0].equals("\u2014")
                        && NAME.matcher(parts[1]).matches(),
                file + ": no line of a signature");
        byte[] bytes = base64(parts[2], -1);
        require(bytes.length > 4, file + ": a signature is too short");
        return new SignatureLine(parts[1], bytes);
    }

    static Checkpoint checkpoint(String content) {
        var note = note(content, "checkpoint");
        var text = note.text();
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        require(lines.length == 3, "checkpoint: not three lines");
        return new Checkpoint(lines[0], number(lines[1]), base64(lines[2], 32), text, note.signatures());
    }

    /** The log has signed, and every witness that is asked for; what a key nobody named has signed says nothing. */
    List<String> signatures(Checkpoint checkpoint) {
        var said = new LinkedHashMap<Key, String>();
        boolean log = false;
        for (var line : checkpoint.signatures()) {
            var signature = signature(line, "checkpoint");
            var ofLog = find(logs, signature.name(), signature.bytes());
            if (ofLog.isPresent()) {
                require(signature.name().equals(checkpoint.origin()), "checkpoint of another log");
                require(
                        verified(ofLog.get(), ascii(checkpoint.text()), signature.bytes(), 4),
                        "the signature of the log is wrong");
                log = true;
                continue;
            }
            var witness = find(witnesses, signature.name(), signature.bytes());
            if (witness.isEmpty()) {
                continue;
            }
            require(signature.bytes().length == 76, "the signature of a witness is wrong");
            long time = ByteBuffer.wrap(signature.bytes(), 4, 8).getLong();
            require(time >= 0 && time < MOST_SECONDS, "the signature of a witness is of no time");
            var message = "cosignature/v1\ntime " + time + "\n" + checkpoint.text();
            require(
                    verified(witness.get(), ascii(message), signature.bytes(), 12),
                    "the signature of a witness is wrong");
            said.put(witness.get(), "Seen by " + signature.name() + " at " + Instant.ofEpochSecond(time));
        }
        require(log, "the log has not signed the checkpoint");
        require(said.size() == witnesses.size(), "not every witness has signed the checkpoint");
        return List.copyOf(said.values());
    }

    static Optional<Key> find(List<Key> keys, String name, byte[] signature) {
        return keys.stream()
                .filter(key -> key.name().equals(name) && Arrays.equals(key.id(), Arrays.copyOf(signature, 4)))
                .findFirst();
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

    static Trusted keys(String argument) throws IOException {
        var trusted = new Trusted(new ArrayList<>(), new ArrayList<>());
        boolean file = !argument.contains("\n") && Files.exists(Path.of(argument));
        if (!file && !argument.contains("\n")) {
            trusted.keys().add(key(argument));
        } else {
            var lines = file ? utf8("KEYS", read(Path.of(argument), "KEYS")) : argument;
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> trust(line.strip(), trusted));
        }
        return trusted;
    }

    static void trust(String line, Trusted trusted) {
        var parts = line.split(" ", 2);
        require(
                parts.length == 2 && Set.of("log", "witness", "tsa").contains(parts[0]),
                "KEYS: no line \"log\", \"witness\" or \"tsa\": " + line);
        if (parts[0].equals("tsa")) {
            trusted.authorities().add(certificate(base64(parts[1], -1)));
            return;
        }
        var key = key(parts[1]);
        require(key.type() == (parts[0].equals("log") ? 1 : 4), "KEYS: no key of a " + parts[0] + ": " + line);
        trusted.keys().add(key);
    }

    static Key key(String vkey) {
        var parts = vkey.split("\\+", 3);
        require(parts.length == 3, "no vkey: " + vkey);
        byte[] bytes = base64(parts[2], 33);
        byte[] id = Arrays.copyOf(
                sha256(ByteBuffer.allocate(ascii(parts[0]).length + 34)
                        .put(ascii(parts[0] + "\n"))
                        .put(bytes)
                        .array()),
                4);
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
        return sha256(ByteBuffer.allocate(1 + content.length)
                .put((byte) 0)
                .put(content)
                .array());
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
        var lines = split(file, text(file));
        require(count < 0 || lines.size() == count, file + ": not " + count + " lines");
        return lines;
    }

    static List<String> split(String file, String text) {
        require(text.endsWith("\n"), file + ": the last line does not end");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** Where a file of events or proofs lies. */
    Path path(String file) {
        return top.resolve(bag ? "data/" + file : file);
    }

    String text(String file) throws IOException {
        return utf8(file, bytes(file));
    }

    /** The same of a file beside the data. */
    String raw(String file) throws IOException {
        return utf8(file, read(regular(file), file));
    }

    static String utf8(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong(file + ": not UTF-8");
        }
    }

    Path regular(String file) {
        var path = top.resolve(file);
        require(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS), file + " is missing");
        return path;
    }

    byte[] bytes(String file) throws IOException {
        require(Files.isRegularFile(path(file), LinkOption.NOFOLLOW_LINKS), file + " is missing");
        return read(path(file), file);
    }

    static byte[] read(Path path, String file) throws IOException {
        require(Files.size(path) <= MOST_BYTES, file + " is too large");
        return Files.readAllBytes(path);
    }

    /** Of a file of any size, in hex. */
    String digest(String algorithm, String file) throws IOException {
        return digests(file, algorithm).get(0);
    }

    /** The same by several algorithms; the file is read once. */
    List<String> digests(String file, String... algorithms) throws IOException {
        try (var in = Files.newInputStream(regular(file))) {
            var digests = new ArrayList<MessageDigest>();
            for (var algorithm : algorithms) {
                digests.add(MessageDigest.getInstance(algorithm));
            }
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var digest : digests) {
                    digest.update(buffer, 0, read);
                }
            }
            return digests.stream()
                    .map(digest -> HexFormat.of().formatHex(digest.digest()))
                    .collect(Collectors.toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String value(String line, String word) {
        require(line.startsWith(word + " "), "no line \"" + word + " ...\" where one must be");
        return line.substring(word.length() + 1);
    }

    static long number(String text) {
        require(NUMBER.matcher(text).matches(), "not a plain number: " + text);
        return Long.parseLong(text);
    }

    static byte[] hex(String text) {
        require(HASH.matcher(text).matches(), "not a hash: " + text);
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
