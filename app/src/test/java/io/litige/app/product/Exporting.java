package io.litige.app.product;

import static io.litige.app.product.Answer.done;

import io.litige.app.Wait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipInputStream;

/** Takes exports as two lawyers do: one asks, the other releases, the first takes it. */
public final class Exporting {
    private final Caller legal;
    private final Caller counsel;

    /**
     * @param as gives a caller by the name of a user
     */
    public Exporting(Function<String, Caller> as) {
        this.legal = as.apply("demo-legal");
        this.counsel = as.apply("demo-counsel");
    }

    /** Asks for it, and has it released where that is needed; gives its address once that is known to whoever reads. */
    public String ask(String dispute, String profile, String more) {
        var asked = done(legal.post(
                dispute + "/exports",
                "{\"profile\":\"" + profile + "\",\"language\":\"fr\",\"purpose\":\"Instance\"" + more + "}"));
        var at = dispute + "/exports/" + asked.at("/created/0");
        done(legal.get(at, asked.header("Litige-Seen")));
        if (profile.equals("COURT") || profile.equals("INTERNAL_FULL")) {
            done(counsel.post(at + "/release", "{}"));
            Wait.until("it is released", () -> !legal.get(at).at("/state").equals("WAITING"));
        }
        return at;
    }

    /** The ZIP; fails with what the product says when there is none. */
    public byte[] zip(String dispute, String profile) {
        var file = ask(dispute, profile, "") + "/file";
        var zip = legal.bytes(file);
        if (zip.length < 2 || zip[0] != 'P' || zip[1] != 'K') {
            throw new AssertionError(file + " is " + new String(zip, StandardCharsets.UTF_8));
        }
        return zip;
    }

    /** Its files, by their paths below its one directory. */
    public Map<String, byte[]> files(String dispute, String profile) {
        return unpacked(zip(dispute, profile));
    }

    /** Files of a ZIP, by their paths below its one directory. */
    public static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
