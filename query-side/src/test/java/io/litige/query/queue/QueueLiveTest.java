package io.litige.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.litige.api.access.Actor;
import io.litige.api.query.Seen;
import io.litige.api.value.Role;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import io.litige.query.support.Wait;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class QueueLiveTest {
    private final Views views = new Views(Clock.systemUTC());
    private final MockMvc http = MockMvcBuilders.standaloneSetup(views.bean(QueueQueryController.class))
            .setCustomArgumentResolvers(new Caller())
            .build();

    @BeforeEach
    void empty() {
        Database.empty();
        views.answers(QueueAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void theSameAddressAnswersWithAPageOrLive() throws Exception {
        var page = http.perform(get("/queues/care")).andReturn();
        assertThat(page.getResponse().getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);

        var live = http.perform(get("/queues/care").accept(MediaType.TEXT_EVENT_STREAM))
                .andReturn();
        assertThat(live.getRequest().isAsyncStarted()).isTrue();
        assertThat(http.perform(get("/agents/me/queue/live"))
                        .andReturn()
                        .getRequest()
                        .isAsyncStarted())
                .isTrue();
    }

    @Test
    void aReaderIsToldOfEveryChangeWithIdsAndVersions() throws Exception {
        var live = http.perform(get("/queues/care/live")).andReturn();
        Wait.until("the state at the beginning", () -> sent(live).contains("\"revision\":0"));

        var story = Story.of("a").registered();
        views.store(story);
        views.project(QueueProjection.NAME, QueueProjection.class, 10);

        Wait.until("the change", () -> sent(live).contains(story.id().toString()));
        assertThat(sent(live)).contains("event:changed").doesNotContain("Facture");
    }

    @Test
    void stoppingEndsEveryStream() throws Exception {
        var live = http.perform(get("/queues/care/live")).andReturn();

        views.bean(QueueLive.class).stop();

        assertThat(live.getAsyncResult(5_000)).isNull();
        assertThat(views.bean(QueueLive.class).watching()).isZero();
    }

    private static String sent(MvcResult live) {
        try {
            return live.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the door. */
    private static final class Caller implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Seen.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return parameter.getParameterType() == Actor.class ? Views.actor("agent-1", Role.AGENT, "care") : null;
        }
    }
}
