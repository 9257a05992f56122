package io.litige.app.http;

import com.fasterxml.uuid.Generators;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id one request is known by: in its events, in problems and in the log. */
public final class RequestId {
    private static final UUID NAMESPACE = UUID.fromString("2b8f1d54-7c0e-5f5b-9a3d-5d8e2a41c7f6");
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The same caller with the same Idempotency-Key always gives the same id (UUID version 5). */
    public static UUID derive(String principal, String key) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(principal + "|" + key);
    }

    /** The id of this request; drawn at random at first asking, unless the door derived one. */
    public static UUID of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID id) {
            return id;
        }
        var id = UUID.randomUUID();
        set(request, id);
        return id;
    }

    static void set(HttpServletRequest request, UUID id) {
        request.setAttribute(ATTRIBUTE, id);
    }
}
