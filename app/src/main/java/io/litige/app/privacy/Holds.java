package io.litige.app.privacy;

import io.litige.api.value.DisputeId;
import io.litige.command.facts.OtherDisputes;
import io.litige.command.privacy.Held;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks disputes themselves whether a matter holds them, for what is removed beside the record. No list can be behind here. */
@Component
@Profile("command | (!query & !notary)")
class Holds {
    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);

    private final OtherDisputes disputes;

    Holds(OtherDisputes disputes) {
        this.disputes = disputes;
    }

    /** Whether it, or what it is connected with, is held. What cannot be read is; what there is none of is not. */
    boolean keep(DisputeId dispute) {
        try {
            return DefaultUnitOfWork.startAndGet(new GenericMessage<>(dispute))
                    .executeWithResult(() -> held(dispute))
                    .getPayload();
        } catch (RuntimeException e) {
            LOG.warn("whether dispute {} is held cannot be told: it counts as held", dispute, e);
            return true;
        }
    }

    private boolean held(DisputeId dispute) {
        var found = disputes.find(dispute);
        return found != null && Held.of(found, disputes::find).keeps();
    }
}
