package io.litige.app.wiring;

import io.litige.app.store.EventLog;
import io.litige.app.store.StoreMove;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is made sure of a record in PostgreSQL, whichever engine keeps it, before anything touches it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class RecordWiring {
    @Bean
    RecordInPlace recordInPlace(DatabaseAccess access, LitigeProperties properties, Serializer tokens) {
        var place = new RecordInPlace(tokens);
        place.ensure(properties.store(), new StoreMove(access.owner().single()));
        return place;
    }

    /** Built with the other beans, so before any processor or request can touch the record. */
    @Bean
    IntegrityCheck integrityCheck(EventLog record, EventNames names) {
        return new IntegrityCheck(record, names);
    }
}
