package io.litige.app.security;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters the demo's users into the staff directory, once, and says where their secrets lie. */
@Component
@Conditional(OnDemoIssuer.class)
class DemoStaff {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStaff.class);

    private final DataFolder data;

    DemoStaff(StaffTable staff, DataFolder data, Clock clock) {
        this.data = data;
        for (var user : DemoUser.values()) {
            staff.seed(user.agentId(), null, user.teams(), clock.instant());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        LOG.info("Demo mode: users and their secrets are in {}", DemoIssuer.credentials(data));
    }
}
