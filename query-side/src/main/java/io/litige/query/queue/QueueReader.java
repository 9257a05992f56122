package io.litige.query.queue;

import io.litige.api.value.ProtectedDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue's table alone, for a process that hands out the next dispute and keeps no views itself. */
@Configuration(proxyBeanMethods = false)
public class QueueReader {
    @Bean
    QueueTable queueTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ProtectedDocuments documents) {
        return new QueueTable(jdbc, batch, documents);
    }
}
