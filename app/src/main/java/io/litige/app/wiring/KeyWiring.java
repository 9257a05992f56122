package io.litige.app.wiring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.litige.api.event.RecordedEvent;
import io.litige.app.store.PostgresEventStore;
import io.litige.command.facts.Marks;
import javax.sql.DataSource;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What is written, under which names, and under which keys. */
@Configuration(proxyBeanMethods = false)
class KeyWiring {
    @Bean
    KeyEncryptionKey keyEncryptionKey(LitigeProperties properties, DataDirectory directory) {
        return KeyEncryptionKey.load(properties.keyvault().kek(), directory);
    }

    /** Processes that share the key understand each other's tokens. */
    @Bean
    Marks marks(KeyEncryptionKey key) {
        return new SignedMarks(content -> key.mac("marks", content));
    }

    @Bean
    KeyVault keyVault(
            @Qualifier(DatabaseWiring.KEYVAULT) DataSource dataSource,
            LitigeProperties properties,
            KeyEncryptionKey key) {
        var settings = properties.keyvault();
        return new KeyVault(new SubjectKeyTable(dataSource), key, settings.cacheFor(), settings.cacheSize());
    }

    @Bean
    KeysDestroyed keysDestroyed(DatabaseAccess access, KeyVault vault, ObjectProvider<PostgresEventStore> record) {
        return new KeysDestroyed(access.keyvault().single(), vault, record.getIfAvailable());
    }

    @Bean
    ProtectedJson protectedJson(KeyVault vault) {
        return new ProtectedJson(vault);
    }

    @Bean
    EventNames eventNames() {
        return new EventNames(RecordedEvent.everything());
    }

    /** Older revisions of events, made into the present ones where they are read. */
    @Bean
    EventUpcaster severityFactorsAsList() {
        return new SeverityFactorsAsList();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names, ProtectedJson json) {
        return new EventJson(Jackson3Serializer.builder(), names, json);
    }

    /** Snapshots and tokens. */
    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(snapshots())
                .build();
    }

    /** Commands and queries between processes. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(RevisionResolver revisions) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(KeyWiring::readBackOwnTypes)
                .build();
    }

    /** Aggregates have fields and nothing else; without this a snapshot would silently be {@code {}}. */
    private static Jackson3SerializerCustomizer snapshots() {
        return builder -> {
            readBackOwnTypes(builder);
            builder.changeDefaultVisibility(
                    checker -> checker.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                            .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                            .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                            .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY));
        };
    }

    /** Without it a ReplayToken is written and never read again, and no view can be rebuilt. */
    private static void readBackOwnTypes(tools.jackson.databind.json.JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }
}
