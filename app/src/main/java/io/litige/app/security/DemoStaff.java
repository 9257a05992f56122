package io.litige.app.security;

import java.time.Clock;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Enters the demo's users into the staff directory, once; what an administrator changed stays. */
@Component
@Conditional(OnDemoIssuer.class)
class DemoStaff {
    DemoStaff(StaffTable staff, Clock clock) {
        for (var user : DemoUser.values()) {
            staff.seed(user.agentId(), null, user.teams(), clock.instant());
        }
    }
}
