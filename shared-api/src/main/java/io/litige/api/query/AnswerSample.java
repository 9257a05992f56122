package io.litige.api.query;

import io.litige.api.value.DisputeId;
import java.time.Instant;
import java.util.List;

/** Sampled answers nobody has looked at again yet, the oldest first. Who wrote them is not said. */
public record AnswerSample(List<SampledAnswer> answers, AsOf asOf) {
    public AnswerSample {
        answers = List.copyOf(answers);
    }

    /**
     * @param communication id within the dispute
     * @param policyVersion by which it is in the sample
     */
    public record SampledAnswer(
            DisputeId disputeId,
            String reference,
            String communication,
            String team,
            Instant answeredAt,
            String policyVersion) {}
}
