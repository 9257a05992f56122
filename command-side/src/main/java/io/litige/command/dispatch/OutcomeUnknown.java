package io.litige.command.dispatch;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** 503: the command was sent, but no answer came. Sending it again under the same key tells what became of it. */
public final class OutcomeUnknown extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), cause);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return headers;
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Send the same request again with the same Idempotency-Key.");
        problem.setType(java.net.URI.create("/problems/outcome-unknown"));
        problem.setTitle("It is not known yet whether this was done");
        return problem;
    }
}
