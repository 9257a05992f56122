package io.litige.app.product;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with one file, as RFC 7578 writes it. */
record Multipart(String fileName, byte[] content, String[] fields) {
    private static final String BOUNDARY = "litige-journey-boundary";

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            part(
                    out,
                    "name=\"" + fields[i] + "\"",
                    "text/plain; charset=utf-8",
                    fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(out, "name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream", content);
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] value) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(value);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
