package io.litige.query.projection;

import io.litige.api.query.Seen;
import java.util.OptionalLong;
import org.axonframework.queryhandling.QueryExecutionException;

/** A view did not hold in time what the reader has written. Its facts travel as details, also between processes. */
public final class ViewBehind extends QueryExecutionException {
    private static final long serialVersionUID = 1L;

    ViewBehind(String view, Seen seen, OptionalLong held) {
        this(new Facts(view, seen.toString(), held.orElse(-1)));
    }

    ViewBehind(Facts facts) {
        super("view " + facts.view() + " is behind", null, facts);
    }

    public Facts facts() {
        return this.<Facts>getDetails().orElseThrow();
    }

    /**
     * @param seen what the reader asked for, in the form of the header
     * @param heldVersion what the view holds of that dispute; -1 when it does not hold it at all
     */
    public record Facts(String view, String seen, long heldVersion) {}
}
