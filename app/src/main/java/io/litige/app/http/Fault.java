package io.litige.app.http;

/** What the door itself refuses, before or beside any rule of the domain. Its slug is its name in kebab-case. */
public enum Fault {
    MALFORMED_JSON(400, "The body is not the JSON this address expects"),
    INVALID_REQUEST(400, "The request breaks the form it must have"),
    IDEMPOTENCY_KEY_MISSING(400, "Every write needs the header Idempotency-Key"),
    IDEMPOTENCY_KEY_MALFORMED(400, "Idempotency-Key must be 16 to 64 characters of visible ASCII, bare or quoted"),
    IF_MATCH_MALFORMED(400, "If-Match must name one version, as in \"d12\""),
    SEEN_MALFORMED(400, "Litige-Seen must be <dispute id>@<version>"),
    UNAUTHENTICATED(401, "Send a valid bearer token"),
    FORBIDDEN(403, "Your role does not open this address"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    NOT_ACCEPTABLE(406, "The answer exists in none of the accepted media types"),
    BODY_TOO_LARGE(413, "The body is larger than accepted here"),
    MEDIA_TYPE_UNSUPPORTED(415, "Bodies of this media type are not accepted here"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such part; Content-Range tells its size"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    TOO_MANY_REQUESTS(429, "Too many requests: wait as long as Retry-After says"),
    INTERNAL_ERROR(500, "Something failed here; the request id finds it in our log"),
    UNAVAILABLE(
            503, "A part of the system this needs is not reachable now: repeat later, with the same Idempotency-Key"),
    VIEW_BEHIND(503, "The view does not hold yet what you have written: ask again"),
    NOT_SEALED_YET(503, "This is recorded and not sealed yet: ask again in a moment"),
    PROOF_BROKEN(409, "What is recorded is not what was sealed: no proof of it can be given"),
    OUTCOME_UNKNOWN(504, "No answer came in time, so the outcome is unknown: repeat with the same Idempotency-Key");

    private final int status;
    private final String title;

    Fault(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** One sentence for a person. */
    public String title() {
        return title;
    }
}
