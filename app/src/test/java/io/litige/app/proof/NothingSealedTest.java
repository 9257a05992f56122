package io.litige.app.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** What is said where Axon Server keeps the record; without one, the parts that say it, as they are wired there. */
class NothingSealedTest {
    private static final String DISPUTE = "/disputes/8e03978e-40d5-43e8-bc93-6894a57f9324";

    private static final AtomicInteger ASKED = new AtomicInteger();

    private AnnotationConfigWebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void open() throws ClassNotFoundException {
        context = opened("true");
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whateverIsAskedOfTheLogIsRefusedWithItsReason() throws Exception {
        for (var address : new String[] {
            "/proof",
            "/proof/findings",
            "/log/checkpoint",
            "/log/tile/0/x001/067",
            DISPUTE + "/proof",
            DISPUTE + "/proof/3/leaf",
            DISPUTE + "/exports",
            DISPUTE + "/exports/8e03978e-40d5-43e8-bc93-6894a57f9324/file"
        }) {
            refused(web.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse());
        }
    }

    @Test
    void noExportIsAskedForThatNobodyWouldMake() throws Exception {
        refused(web.perform(MockMvcRequestBuilders.post(DISPUTE + "/exports"))
                .andReturn()
                .getResponse());
        assertThat(ASKED).hasValue(0);
        assertThat(web.perform(MockMvcRequestBuilders.post(DISPUTE + "/communications"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void healthSaysSoWithoutBeingDown() {
        var health = requireNonNull(context.getBean(HealthIndicator.class).health());
        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.getDetails()).containsEntry("notary", "NONE");
    }

    @Test
    void inPostgresNothingOfThisIsThere() throws ClassNotFoundException {
        try (var postgres = opened("false")) {
            assertThat(postgres.getBeanNamesForType(NothingSealed.class)).isEmpty();
            assertThat(postgres.getBeanNamesForType(NothingSealed.Addresses.class))
                    .isEmpty();
        }
    }

    private static void refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(501);
        assertThat(answer.getContentAsString()).contains("\"/problems/not-sealed-here\"", "Axon Server");
    }

    private static AnnotationConfigWebApplicationContext opened(String axonServer) throws ClassNotFoundException {
        @Configuration(proxyBeanMethods = false)
        @EnableWebMvc
        class Web {}

        // Local, so that no scan of the product finds it.
        @RestController
        @SuppressWarnings("UnusedMethod")
        class Commands {
            @PostMapping("/disputes/{dispute}/exports")
            void export() {
                ASKED.incrementAndGet();
            }

            @PostMapping("/disputes/{dispute}/communications")
            void speak() {
                // Nothing of the log is asked here.
            }
        }
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of("axon.axonserver.enabled=" + axonServer).applyTo(context);
        context.register(Web.class, Commands.class, NothingSealed.class, Class.forName("io.litige.app.http.Problems"));
        context.refresh();
        return context;
    }
}
