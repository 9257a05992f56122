package io.litige.app.http;

import io.litige.app.wiring.DataDirectory;
import io.litige.command.evidence.EvidenceSettings;
import io.litige.command.imports.ImportProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

/** Takes forms with files in where there are such forms; no byte of a file lies on disk in clear while it comes. */
@Component("multipartResolver")
@Profile("command | (!query & !notary)")
final class Uploads implements MultipartResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Pattern EVIDENCE = Pattern.compile("/disputes/[^/]+/evidence");
    private static final String IMPORTS = "/imports";

    private final Path spool;
    private final long evidence;
    private final long imports;

    Uploads(DataDirectory directory, EvidenceSettings evidence, ImportProperties imports) {
        this.spool = directory.spool();
        this.evidence = evidence.maxSize().toBytes();
        this.imports = imports.maxSize().toBytes();
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
                && limit(request) > 0;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new UploadedForm(request, spool, limit(request)).read();
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        request.getMultiFileMap()
                .values()
                .forEach(files -> files.forEach(file -> {
                    if (file instanceof HeldFile held) {
                        release(held);
                    }
                }));
    }

    /** Bytes a form may bring; 0 where there is none. */
    private long limit(HttpServletRequest request) {
        var address = request.getRequestURI();
        return EVIDENCE.matcher(address).matches() ? evidence : address.equals(IMPORTS) ? imports : 0;
    }

    static void release(HeldFile held) {
        try {
            held.upload().close();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("an upload stays in the spool until it is swept: {}", e.getMessage());
        }
    }
}
