package io.litige.app.ops;

import io.litige.app.store.PostgresEventEngine;
import io.litige.app.store.StreamScan;
import io.litige.query.projection.Aside;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What every rebuild works with.
 *
 * @param aside where events go that cannot be taken
 * @param jdbc of the application's role, for rows
 * @param tokens writes positions as processors read them
 * @param workers threads that fold at the same time
 */
record RebuildTools(
        PostgresEventEngine engine,
        StreamScan scan,
        Aside aside,
        JdbcOperations jdbc,
        TransactionOperations transaction,
        RebuildTable states,
        Serializer tokens,
        int workers) {}
