package io.litige.app.http;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.query.Seen;
import io.litige.api.value.Channel;
import io.litige.app.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers who calls ({@link Actor}), the whole call ({@link Call}) and what the caller has seen ({@link Seen}). */
@Component
class Arguments implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> TYPES = Set.of(Call.class, Actor.class, Seen.class);

    private final Door door;

    Arguments(Door door) {
        this.door = door;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("only HTTP requests have callers");
        }
        var type = parameter.getParameterType();
        if (type == Seen.class) {
            return seen(request.getHeader(Seen.HEADER));
        }
        var actor = door.caller(request).map(Caller::actor).orElseThrow(() -> new BadRequest(Fault.UNAUTHENTICATED));
        return type == Actor.class
                ? actor
                : new Call(
                        actor,
                        RequestId.of(request),
                        ETags.version(request.getHeader(HttpHeaders.IF_MATCH)),
                        Channel.API);
    }

    private static @Nullable Seen seen(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return Seen.parse(header.strip());
        } catch (IllegalArgumentException e) {
            throw new BadRequest(Fault.SEEN_MALFORMED);
        }
    }
}
