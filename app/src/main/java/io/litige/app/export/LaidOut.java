package io.litige.app.export;

import io.litige.app.ops.Worker;
import io.litige.app.sealed.Spool;
import io.litige.query.legal.ExportFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/**
 * Documents that are laid out beside the writing of everything else, one after the other, so that memory holds one layout
 * however many there are; each lies sealed in a file until its turn has come.
 */
final class LaidOut implements AutoCloseable {
    private final Path beside;
    private final Map<String, CompletableFuture<Spool>> documents = new LinkedHashMap<>();
    private final List<Spool> spools = new CopyOnWriteArrayList<>();
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
                make(file, beside.resolveSibling(beside.getFileName() + ".page-" + i), made);
            }
        }
    }

    private void make(ExportFile file, Path place, CompletableFuture<Spool> made) {
        try {
            var spool = new Spool(place);
            spools.add(spool);
            file.writeTo(spool.out());
            made.complete(spool);
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
            try (var spool = made.get()) {
                spool.copy(out);
            }
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
        for (var spool : spools) {
            spool.close();
        }
    }
}
