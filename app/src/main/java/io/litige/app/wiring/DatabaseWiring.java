package io.litige.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database, three roles; migrated before anybody gets a connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LitigeProperties.class)
class DatabaseWiring {
    /** Connections to the key vault have a pool of their own: they are taken while another one is held. */
    static final String KEYVAULT = "keyVaultDataSource";

    private static final int KEYVAULT_POOL = 4;

    /** The only clock of the process. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataDirectory dataDirectory(LitigeProperties properties) {
        return new DataDirectory(properties.dataDirectory());
    }

    @Bean
    DatabaseAccess databaseAccess(LitigeProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        var database = embedded.getIfAvailable();
        var access = database != null
                ? database.access()
                : DatabaseAccess.external(properties.database(), properties.keyvault());
        Durability.require(JdbcClient.create(access.owner().single()));
        Migrations.run(access);
        return access;
    }

    @Bean
    HikariDataSource dataSource(DatabaseAccess access, LitigeProperties properties) {
        return access.app().pool("litige", properties.database().poolSize());
    }

    @Bean(name = KEYVAULT, defaultCandidate = false)
    @Qualifier(KEYVAULT)
    DataSource keyVaultDataSource(DatabaseAccess access) {
        return access.keyvault().pool("litige-keyvault", KEYVAULT_POOL);
    }

    /** Its own class, so that a jar without the embedded server's files can start with an external one. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    static class Embedded {
        @Bean
        EmbeddedDatabase embeddedDatabase(DataDirectory directory) {
            directory.lock();
            return EmbeddedDatabase.start(directory);
        }
    }

    static class NoExternalDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("litige.database.url", "")
                    .isBlank();
        }
    }
}
