package io.litige.command.terms;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.command.TermsCommand.NoticeTermsChange;
import io.litige.api.error.Rejected;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.TermsEvent;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.api.value.DisputeId;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.facts.Desk;
import io.litige.command.policy.TermsRegistry.Version;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open disputes that a document they are linked to has a new version (requirement 28). Events only write rows, so
 * a replay states nothing; the request id follows from dispute, document and version, so it is recorded once.
 */
@Component
@ProcessingGroup("terms-watch")
public class WhenTermsChangeThenNoticeIt {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTermsChangeThenNoticeIt.class);
    private static final UUID NAMESPACE = UUID.fromString("0b6d1c9e-3f52-5c0a-8e77-4d2a9c1f6b35");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 100;

    private final TermsWatchTable watches;
    private final Dispatcher dispatcher;
    private final Desk desk;

    WhenTermsChangeThenNoticeIt(TermsWatchTable watches, Dispatcher dispatcher, Desk desk) {
        this.watches = watches;
        this.dispatcher = dispatcher;
        this.desk = desk;
    }

    @EventHandler
    void on(TermsEvent event) {
        switch (event) {
            case TermsLinked e -> watches.watch(e.disputeId(), e.document(), known(e));
            case TermsChangeNoticed e -> watches.tell(e.disputeId(), e.document(), e.version());
        }
    }

    @EventHandler
    void on(LifecycleEvent event) {
        switch (event) {
            case DisputeResolved e -> watches.open(e.disputeId(), false);
            case DisputeRejected e -> watches.open(e.disputeId(), false);
            case DisputeWithdrawn e -> watches.open(e.disputeId(), false);
            case DisputeClosed e -> watches.open(e.disputeId(), false);
            case DisputeReopened e -> watches.open(e.disputeId(), true);
            default -> {
                // Neither ends it nor begins it anew.
            }
        }
    }

    @ResetHandler
    void reset() {
        watches.clear();
    }

    /** Notices every change in force today. */
    @Scheduled(fixedDelayString = "${litige.terms.scan-every:PT1M}")
    public void scan() {
        var today = desk.calendar().dateOf(desk.clock().instant());
        for (var document : desk.terms().documents()) {
            desk.terms().on(document, today).ifPresent(this::notice);
        }
    }

    /** What was in force when it was linked is no news. */
    private String known(TermsLinked event) {
        var day = desk.calendar().dateOf(event.act().recordedAt());
        return desk.terms().on(event.document(), day).map(Version::version).orElse(event.version());
    }

    private void notice(Version version) {
        var after = FIRST;
        List<DisputeId> outdated;
        do {
            outdated = watches.outdated(version.document(), version.version(), after, BATCH);
            for (var dispute : outdated) {
                state(dispute, version);
                after = dispute.value();
            }
        } while (outdated.size() == BATCH);
    }

    private void state(DisputeId dispute, Version version) {
        var name = dispute + " " + version.document() + " " + version.version();
        var command = new NoticeTermsChange(dispute, version.document(), version.version(), null, null);
        try {
            dispatcher.receipt(
                    command,
                    Call.system(Generators.nameBasedGenerator(NAMESPACE).generate(name)));
        } catch (Rejected refused) {
            LOG.debug(
                    "terms of dispute {} stay as they are: {}",
                    dispute,
                    refused.rejection().code());
        } catch (RuntimeException e) {
            LOG.error("a change of terms of dispute {} was not noticed; tried again", dispute, e);
            return;
        }
        watches.tell(dispute, version.document(), version.version());
    }
}
