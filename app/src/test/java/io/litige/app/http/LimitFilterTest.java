package io.litige.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.app.security.Caller;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LimitFilterTest {
    private final Door door = mock(Door.class);
    private final LimitFilter filter = new LimitFilter(
            door,
            new ProblemWriter(JsonMapper.builder().build()),
            new Limits(new Limits.Person(1000, 1), new Limits.Integration(1000, 1000)));

    @Test
    void whoWritesTooFastIsToldHowLongToWait() throws ServletException, IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(write("a").getStatus()).isEqualTo(200);
        }
        var refused = write("a");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS");
    }

    @Test
    void oneCallersHasteIsNotAnothersWait() throws ServletException, IOException {
        for (int i = 0; i < 11; i++) {
            write("b");
        }
        assertThat(write("c").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse write(String who) throws ServletException, IOException {
        var actor = new Actor(AgentId.of(who), Set.of(Role.AGENT), Set.of(), new Mandate(Money.euros("0.00"), "none"));
        when(door.caller(any())).thenReturn(Optional.of(new Caller("iss|" + who, actor)));
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", "/disputes"), response, new MockFilterChain());
        return response;
    }
}
