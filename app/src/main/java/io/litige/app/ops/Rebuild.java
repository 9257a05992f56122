package io.litige.app.ops;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.springframework.stereotype.Component;

/** Builds views anew from the record, and offers them again what they once could not take. */
@Component
class Rebuild {
    /** Events shown of a queue of dead letters. */
    private static final int SHOWN = 100;

    private final EventProcessingConfiguration processing;

    Rebuild(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /**
     * Empties the view and has it read every event again; other views and commands go on meanwhile.
     *
     * @throws Rejected when it is no view, or another process works on it
     */
    void replay(String name) {
        var processor =
                find(name).filter(StreamingEventProcessor::supportsReset).orElseThrow(() -> unknown(name));
        processor.shutDown();
        try {
            processor.resetTokens();
        } catch (UnableToClaimTokenException e) {
            throw Rejected.because(
                    Code.CONCURRENT_CHANGE, Map.of("processor", name, "reason", "another process works on it"));
        } finally {
            processor.start();
        }
    }

    /** The oldest events set aside, without their contents. */
    List<Letter> deadLetters(String name) {
        var queue = processing.deadLetterQueue(name).orElseThrow(() -> unknown(name));
        var letters = new ArrayList<Letter>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue.deadLetters()) {
            for (var letter : sequence) {
                if (letters.size() == SHOWN) {
                    return letters;
                }
                letters.add(Letter.of(letter));
            }
        }
        return letters;
    }

    /** Offers one set-aside dispute's events again; says whether that went well. */
    boolean retry(String name) {
        return processing
                .sequencedDeadLetterProcessor(name)
                .orElseThrow(() -> unknown(name))
                .processAny();
    }

    private Optional<StreamingEventProcessor> find(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class);
    }

    private Rejected unknown(String name) {
        return Rejected.because(
                Code.RECORD_NOT_FOUND,
                Map.of("processor", name, "known", processing.eventProcessors().keySet()));
    }
}
