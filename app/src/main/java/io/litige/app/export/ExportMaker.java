package io.litige.app.export;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Protected;
import io.litige.app.export.ExportTable.Made;
import io.litige.app.proof.ExportProofs;
import io.litige.app.proof.ExportProofs.Proven;
import io.litige.app.proof.Exposure;
import io.litige.app.proof.Verifiers;
import io.litige.query.legal.Claim;
import io.litige.query.legal.ExportCase;
import io.litige.query.legal.Exports;
import io.litige.verify.Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes one export: proofs and events first, then what is read, then the note that is signed over all of it. */
@Component
@Profile("query | (!command & !notary)")
class ExportMaker {
    private static final List<String> VERIFIERS = List.of("Verify.java", "verify.sh");

    private final Exports exports;
    private final ExportProofs proofs;
    private final ExportFiles files;

    ExportMaker(Exports exports, ExportProofs proofs, ExportFiles files) {
        this.exports = exports;
        this.proofs = proofs;
        this.files = files;
    }

    /**
     * Makes its draft and has its own verifier look at it.
     *
     * @param last sequence of the event that asked for it
     * @param progress is told how many events of how many are written
     * @throws Verify.Wrong when it does not verify: it must not leave
     */
    Made make(DisputeId dispute, UUID export, int last, BiConsumer<Long, Long> progress) throws IOException {
        var proof = proofs.prove(dispute, last);
        var found = exports.open(dispute, export, proof.count() - 1L);
        var proven = found.profile() == ExportProfile.COURT ? proof.stamped() : proof;
        var parts = found.files(claim(proven));
        var draft = files.draft(export);
        var digest = Bag.digest("SHA-256");
        long size;
        try (var sealed = files.write(dispute, export);
                var out = new DigestOutputStream(sealed, digest);
                var bag = new Bag(out, draft, dispute.reference() + "_" + export);
                var laidOut = new LaidOut(draft, parts)) {
            proven.write(exposure(found), bag, done -> progress.accept(done, (long) proven.count()));
            for (var part : parts) {
                bag.add(part.name(), to -> laidOut.write(part, to));
            }
            for (var verifier : VERIFIERS) {
                bag.put("verify/" + verifier, Verifiers.source(verifier).getBytes(StandardCharsets.UTF_8));
            }
            bag.put("proofs/keys.txt", proven.trusted());
            bag.finish(info(dispute, export, proven), sums -> proven.signed(note(export, found, proven, sums)));
            size = bag.size();
        }
        Verify.check(files.written(export), proven.trusted());
        return new Made(HexFormat.of().formatHex(digest.digest()), size, proven.count(), proven.logSize());
    }

    private static Exposure exposure(ExportCase found) {
        return new Exposure() {
            @Override
            public boolean withholds(long sequence) {
                return found.withheld().contains(sequence);
            }

            @Override
            public boolean discloses(Protected text) {
                return found.discloses(text);
            }
        };
    }

    private static Claim claim(Proven proven) {
        return new Claim(
                proven.log().toString(),
                proven.logSize(),
                proven.root(),
                proven.signedAt(),
                proven.seen(),
                proven.stampedAt().orElse(null),
                proven.kept().orElse(null),
                proven::leaf);
    }

    private static Map<String, String> info(DisputeId dispute, UUID export, Proven proven) {
        var info = new LinkedHashMap<String, String>();
        info.put("Source-Organization", proven.log().name());
        info.put("Bagging-Date", proven.signedAt().toString().substring(0, 10));
        info.put("External-Identifier", dispute.reference());
        info.put("Internal-Sender-Identifier", export.toString());
        info.put("Bag-Software-Agent", "Litige");
        return info;
    }

    private static String note(UUID export, ExportCase found, Proven proven, Bag.Sums sums) {
        var withheld = found.withheld().stream().map(String::valueOf).collect(Collectors.joining(","));
        return "dlog/export/v1\nexport " + export + "\ndispute " + proven.stream() + "\nprofile "
                + found.profile().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\nevents " + proven.count()
                + "\ncheckpoint " + proven.logSize() + " " + proven.root() + "\nwithheld "
                + (withheld.isEmpty() ? "-" : withheld) + "\nbagit-sha256 " + sums.of("bagit.txt")
                + "\nbag-info-sha256 " + sums.of("bag-info.txt") + "\nmanifest-sha256 "
                + sums.of("manifest-sha256.txt") + "\nmanifest-sha512 " + sums.of("manifest-sha512.txt") + "\n";
    }
}
