package io.litige.command.imports;

import io.litige.api.command.DisputeCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Codes made of labels: lower case, no accents, hyphens; the same label always gives the same code. */
final class Slug {
    private static final int DIGEST = 8;

    private Slug() {}

    /** At most {@link DisputeCommand#REF} characters; a longer one ends in a digest, so that two labels stay apart. */
    static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() <= DisputeCommand.REF) {
            return plain;
        }
        return plain.substring(0, DisputeCommand.REF - DIGEST - 1).replaceAll("-$", "") + "-" + digest(plain);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
