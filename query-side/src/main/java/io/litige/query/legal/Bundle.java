package io.litige.query.legal;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.ExportProfile;
import io.litige.query.legal.ExportFile.Sum;
import io.litige.query.timeline.EventFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of one export, hashed and ready to be sent as a ZIP. Nothing is kept on disk meanwhile: each file is made
 * once to be hashed and again to be sent.
 */
final class Bundle {
    private final List<ExportFile> files;
    private final Map<String, Sum> sums;

    private Bundle(List<ExportFile> files, Map<String, Sum> sums) {
        this.files = files;
        this.sums = sums;
    }

    static Bundle of(ExportCase export, BlobStore blobs) {
        var manifest = new Manifest(export);
        var sums = new TreeMap<String, Sum>();
        // First, because the manifest and the document need what this pass finds out.
        sums.put(TimelineJson.NAME, hashed(new TimelineJson(export, manifest::note)));
        var files = new ArrayList<ExportFile>(List.of(new TimelineJson(export)));
        files.addAll(readable(export, manifest));
        files.addAll(privileged(export));
        export.exhibits().stream()
                .filter(exhibit -> exhibit.included(export.veil()))
                .map(exhibit -> new ExhibitFile(exhibit, export.veil(), blobs))
                .forEach(files::add);
        for (var file : files) {
            sums.computeIfAbsent(
                    file.name(), name -> file instanceof ExhibitFile exhibit ? exhibit.committed() : hashed(file));
        }
        var own = manifest.file(List.copyOf(sums.values()));
        files.add(own);
        sums.put(own.name(), hashed(own));
        files.add(new ExportFile.Fixed("manifest.sha256", list(sums)));
        return new Bundle(files, sums);
    }

    /**
     * Writes the ZIP.
     *
     * @throws IOException when it cannot be written, or a file is not what it was when it was hashed; the ZIP then
     *     lacks its directory and no program opens it
     */
    void writeTo(OutputStream out) throws IOException {
        var zip = new DeterministicZip(out);
        var sorted =
                files.stream().sorted(Comparator.comparing(ExportFile::name)).toList();
        for (var file : sorted) {
            var expected = sums.get(file.name());
            var sum = zip.add(file);
            if (expected != null && !expected.equals(sum)) {
                throw new IOException("changed while it was sent: " + file.name());
            }
        }
        zip.finish();
    }

    /** Only legal staff's own bundle has it, and only when there is something to read. */
    private static List<ExportFile> privileged(ExportCase export) {
        var request = export.request();
        if (request.profile() != ExportProfile.INTERNAL_FULL) {
            return List.of();
        }
        var notes = PrivilegedNotes.until(
                export.stream(), export.dispute(), request.act().recordedAt());
        return notes.isEmpty()
                ? List.of()
                : List.of(new ExportFile.Fixed(PrivilegedNotes.NAME, new EventFacts(export.veil()).line(notes)));
    }

    private static List<ExportFile> readable(ExportCase export, Manifest manifest) {
        var document = new Document(export, manifest.notDisclosed());
        var files = new ArrayList<ExportFile>();
        files.add(new TimelineHtml(export, document));
        files.addAll(TimelinePdf.parts(export, document));
        files.add(new ExhibitList(export));
        files.add(ReadMe.french(export));
        files.add(ReadMe.english(export));
        return files;
    }

    private static Sum hashed(ExportFile file) {
        try {
            return file.sum(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the form {@code sha256sum -c} reads. */
    private static byte[] list(Map<String, Sum> sums) {
        Function<Sum, String> line = sum -> sum.sha256() + "  " + sum.name() + "\n";
        return sums.values().stream().map(line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }
}
