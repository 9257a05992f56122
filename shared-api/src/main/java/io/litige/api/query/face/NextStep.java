package io.litige.api.query.face;

import org.jspecify.annotations.Nullable;

/**
 * Something the caller could do.
 *
 * @param path relative to the API's root, ids filled in where there is one candidate only
 * @param ifMatch whether the request needs {@code If-Match} with the face's ETag
 * @param whyNot code of the refusal that would come now; null when it is possible
 */
public record NextStep(
        String command,
        String method,
        String path,
        boolean ifMatch,
        @Nullable String whyNot) {}
