package io.litige.app.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** What we ask of an S3-compatible store, answered as its interface describes; one bucket, path style, in memory. */
final class FakeS3 implements AutoCloseable {
    static final String BUCKET = "pieces";

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]+)");

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, TreeMap<Integer, byte[]>> uploads = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private boolean closed;

    FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int unfinished() {
        return uploads.size();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var query = query(exchange);
            asked.add(
                    exchange.getRequestMethod() + " " + path + " " + header(exchange, "Range") + " " + query.keySet());
            if (!path.startsWith("/" + BUCKET)) {
                fail(exchange, 404, "NoSuchBucket");
            } else if (!header(exchange, "Authorization").startsWith("AWS4-HMAC-SHA256 Credential=key/")) {
                fail(exchange, 403, "AccessDenied");
            } else {
                var key = path.length() > BUCKET.length() + 2 ? path.substring(BUCKET.length() + 2) : "";
                answer(exchange, key, query);
            }
        }
    }

    private void answer(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> head(exchange, key);
            case "GET" -> {
                if (key.isEmpty()) {
                    list(exchange, query);
                } else {
                    get(exchange, key);
                }
            }
            case "PUT" -> put(exchange, key, query);
            case "POST" -> post(exchange, key, query);
            case "DELETE" -> {
                if (query.containsKey("uploadId")) {
                    uploads.remove(query.get("uploadId"));
                } else {
                    objects.remove(key);
                }
                send(exchange, 204, "");
            }
            default -> fail(exchange, 405, "MethodNotAllowed");
        }
    }

    private void head(HttpExchange exchange, String key) throws IOException {
        var found = objects.get(key);
        if (!key.isEmpty() && found == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (found != null) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(found.length));
        }
        exchange.sendResponseHeaders(200, -1);
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        var found = objects.get(key);
        var range = RANGE.matcher(header(exchange, "Range"));
        if (found == null || !range.matches()) {
            fail(exchange, found == null ? 404 : 400, found == null ? "NoSuchKey" : "InvalidRequest");
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(Integer.parseInt(range.group(2)), found.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + found.length);
        exchange.sendResponseHeaders(206, to - from + 1);
        exchange.getResponseBody().write(found, from, to - from + 1);
    }

    private void put(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
        var content = exchange.getRequestBody().readAllBytes();
        if (!header(exchange, "x-amz-checksum-sha256")
                .equals(Base64.getEncoder().encodeToString(digest(content)))) {
            fail(exchange, 400, "BadDigest");
            return;
        }
        if (query.containsKey("uploadId")) {
            var parts = uploads.get(query.get("uploadId"));
            if (parts == null) {
                fail(exchange, 404, "NoSuchUpload");
                return;
            }
            parts.put(Integer.parseInt(query.getOrDefault("partNumber", "0")), content);
        } else if (!kept(exchange, key, content)) {
            return;
        }
        exchange.getResponseHeaders().set("ETag", "\"" + HexFormat.of().formatHex(digest(content)) + "\"");
        exchange.getResponseHeaders().set("x-amz-checksum-sha256", header(exchange, "x-amz-checksum-sha256"));
        send(exchange, 200, "");
    }

    private void post(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (query.containsKey("uploads")) {
            var id = UUID.randomUUID().toString();
            uploads.put(id, new TreeMap<>());
            send(
                    exchange,
                    200,
                    "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>");
            return;
        }
        var parts = uploads.get(query.getOrDefault("uploadId", ""));
        if (parts == null || body.split("<PartNumber>", -1).length - 1 != parts.size()) {
            fail(exchange, 400, "InvalidPart");
            return;
        }
        var whole = new ByteArrayOutputStream();
        for (var part : new ArrayList<>(parts.values())) {
            whole.write(part);
        }
        if (kept(exchange, key, whole.toByteArray())) {
            uploads.remove(query.get("uploadId"));
            send(exchange, 200, "<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>");
        }
    }

    private boolean kept(HttpExchange exchange, String key, byte[] content) throws IOException {
        boolean free = header(exchange, "If-None-Match").equals("*") && objects.putIfAbsent(key, content) == null;
        if (!free) {
            fail(exchange, 412, "PreconditionFailed");
        }
        return free;
    }

    /** Two at a time. */
    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        var prefix = query.getOrDefault("prefix", "");
        var found = objects.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> key.compareTo(query.getOrDefault("continuation-token", "")) > 0)
                .limit(3)
                .toList();
        var page = found.subList(0, Math.min(2, found.size()));
        var xml = new StringBuilder("<ListBucketResult>");
        page.forEach(key -> xml.append("<Contents><Key>").append(key).append("</Key></Contents>"));
        if (found.size() > page.size()) {
            xml.append("<IsTruncated>true</IsTruncated><NextContinuationToken>")
                    .append(page.getLast())
                    .append("</NextContinuationToken>");
        }
        send(exchange, 200, xml.append("</ListBucketResult>").toString());
    }

    private static void fail(HttpExchange exchange, int status, String code) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            send(exchange, status, "<Error><Code>" + code + "</Code></Error>");
        }
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        var body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new LinkedHashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            int at = pair.indexOf('=');
            var name = at < 0 ? pair : pair.substring(0, at);
            query.put(name, at < 0 ? "" : URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
