package io.litige.app.http;

import io.litige.app.evidence.HeldUpload;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of a form, as controllers see it.
 *
 * @param field name of its field
 * @param fileName as the sender calls it
 */
record HeldFile(
        String field, @Nullable String fileName, @Nullable String type, HeldUpload upload) implements MultipartFile {
    @Override
    public String getName() {
        return field;
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return upload.size() == 0;
    }

    @Override
    public long getSize() {
        return upload.size();
    }

    @Override
    public byte[] getBytes() throws IOException {
        try (var in = upload.open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return upload.open();
    }

    @Override
    public void transferTo(File target) throws IOException {
        try (var in = upload.open()) {
            Files.copy(in, target.toPath());
        }
    }
}
