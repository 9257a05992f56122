package io.litige.app.http;

import io.litige.api.blob.BlobStore.TooLarge;
import io.litige.app.evidence.HeldUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/** A form (RFC 7578), read part by part as it comes: fields into memory, files under a key of their own. */
final class UploadedForm {
    private static final int MOST_PARTS = 20;
    private static final int LARGEST_FIELD = 64 * 1024;
    /** Of one part: a name of 255 characters takes up to nine bytes each where it is escaped. */
    private static final int LARGEST_HEADER = 8 * 1024;

    private final HttpServletRequest request;
    private final Path spool;
    private final LinkedMultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final long limit;
    private long left;
    private int parts;

    /**
     * @param limit bytes of all files together
     */
    UploadedForm(HttpServletRequest request, Path spool, long limit) {
        this.request = request;
        this.spool = spool;
        this.limit = limit;
        this.left = limit;
    }

    /**
     * @throws MaxUploadSizeExceededException when it brings more than it may
     * @throws MultipartException when it is no such form
     * @throws CallerGone when it does not come to its end
     */
    MultipartHttpServletRequest read() {
        boolean whole = false;
        try {
            readParts();
            whole = true;
        } catch (TooLarge e) {
            throw new MaxUploadSizeExceededException(limit, e);
        } catch (FileUploadException e) {
            throw new MultipartException("the form cannot be read", e);
        } catch (IOException e) {
            throw new CallerGone(e);
        } finally {
            if (!whole) {
                files.values().forEach(held -> held.forEach(file -> Uploads.release((HeldFile) file)));
            }
        }
        var parameters = new HashMap<String, String[]>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new DefaultMultipartHttpServletRequest(request, files, parameters, types);
    }

    private void readParts() throws IOException {
        var form = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        form.setMaxPartHeaderSize(LARGEST_HEADER);
        var items = form.getItemIterator(request);
        while (items.hasNext()) {
            parts++;
            if (parts > MOST_PARTS) {
                throw new MultipartException("more than " + MOST_PARTS + " parts");
            }
            var item = items.next();
            if (item.getFieldName() == null) {
                throw new MultipartException("a part without a name");
            }
            take(item);
        }
    }

    /** Closing what is read of a part would read the rest of it, however much that is. */
    private void take(FileItemInput item) throws IOException {
        var name = item.getFieldName();
        var in = new Body(item.getInputStream());
        if (item.isFormField()) {
            fields.add(name, field(in));
            if (item.getContentType() != null) {
                types.put(name, item.getContentType());
            }
        } else {
            var held = held(in);
            left -= held.size();
            files.add(name, new HeldFile(name, fileName(item), item.getContentType(), held));
        }
    }

    /** As it was given: whether it is one that is taken is not judged here, and a fault would tell it to our log. */
    private static String fileName(FileItemInput item) {
        try {
            return item.getName();
        } catch (InvalidPathException e) {
            return e.getInput();
        }
    }

    private static String field(InputStream in) throws IOException {
        var value = in.readNBytes(LARGEST_FIELD + 1);
        if (value.length > LARGEST_FIELD) {
            throw new TooLarge(LARGEST_FIELD);
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    /** A disk that takes no more is no fault of the form. */
    private HeldUpload held(InputStream in) throws IOException {
        try {
            return HeldUpload.of(spool, in, left);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be kept", e);
        }
    }

    /** Tells what cannot be read of a part from what cannot be written here. */
    private static final class Body extends FilterInputStream {
        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (FileUploadException e) {
                throw new MultipartException("the form breaks off", e);
            } catch (IOException e) {
                throw new CallerGone(e);
            }
        }
    }
}
