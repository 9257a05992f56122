package io.litige.app.wiring;

import io.litige.app.store.AxonServerEvents;
import io.litige.app.store.CommitListener;
import io.litige.app.store.CommitSignal;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record in Axon Server: the framework appends and loads there; who needs its bytes asks the connector for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EventStoreOnAxonServer {
    @Bean
    AxonServerEvents axonServerEvents(AxonServerConnectionManager connections) {
        return new AxonServerEvents(() -> connections.getConnection().eventChannel());
    }

    /** Commits are found by looking, in the interval of the views; wishes to the notary are told through the database. */
    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    CommitListener commitListener(DatabaseAccess access, CommitSignal signal, LitigeProperties properties) {
        return new CommitListener(
                access.app().single(), signal, properties.projections().pollEvery(), process -> false);
    }
}
