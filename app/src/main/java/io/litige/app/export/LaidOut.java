package io.litige.app.export;

import io.litige.app.ops.Worker;
import io.litige.query.legal.ExportFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Documents that are laid out beside the writing of everything else, one after the other, so that memory holds one layout
 * however many there are; each lies in a file until its turn has come.
 */
final class LaidOut implements AutoCloseable {
    private final Path beside;
    private final Map<String, CompletableFuture<Path>> documents = new LinkedHashMap<>();
    private final Worker worker = new Worker("litige-export-pages", Duration.ofMinutes(1));

    /**
     * @param beside where the files lie, under names that follow from it
     */
    LaidOut(Path beside, List<ExportFile> files) {
        this.beside = beside;
        var toBeMade = files.stream().filter(ExportFile::isLaidOut).toList();
        toBeMade.forEach(file -> documents.put(file.name(), new CompletableFuture<>()));
        worker.start(() -> make(toBeMade));
    }

    private void make(List<ExportFile> files) {
        for (int i = 0; i < files.size() && worker.isRunning(); i++) {
            var file = files.get(i);
            var made = documents.get(file.name());
            if (made != null) {
                make(file, beside.resolveSibling(beside.getFileName() + "." + i), made);
            }
        }
    }

    private static void make(ExportFile file, Path place, CompletableFuture<Path> made) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(place))) {
            file.writeTo(out);
            out.flush();
            made.complete(place);
        } catch (IOException | RuntimeException | Error e) {
            made.completeExceptionally(e);
        }
    }

    /** Writes the file: copied when it was laid out, which may have to be waited for, else made now. */
    void write(ExportFile file, OutputStream out) throws IOException {
        var made = documents.get(file.name());
        if (made == null) {
            file.writeTo(out);
            return;
        }
        try {
            var place = made.get();
            Files.copy(place, out);
            Files.delete(place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while pages were laid out");
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static IOException failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return e.getCause() instanceof IOException io ? io : new IOException("pages cannot be laid out", e);
    }

    @Override
    public void close() throws IOException {
        worker.stop();
        for (int i = 0; i < documents.size(); i++) {
            Files.deleteIfExists(beside.resolveSibling(beside.getFileName() + "." + i));
        }
    }
}
