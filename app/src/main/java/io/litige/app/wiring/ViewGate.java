package io.litige.app.wiring;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every batch of a view goes through its gate, before it reads anything, and holds it open until its commit. Who
 * exchanges the tables of a view shuts the gate first: then no batch of any process has read one table and writes the
 * other.
 */
public final class ViewGate implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final int LOCKS = 1_817_011;

    /**
     * The commit of a batch does not wait for the disk either: rows and position are written together, so what a crash
     * takes away is read from the record again. The record itself always waits.
     */
    private static final String ENTER = """
            select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(?, hashtext(?))
            """;

    private final String view;
    private final JdbcClient jdbc;

    ViewGate(String view, JdbcClient jdbc) {
        this.view = view;
        this.jdbc = jdbc;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        unitOfWork.getOrComputeResource("gate:" + view, key -> {
            jdbc.sql(ENTER).params(LOCKS, view).query(rows -> {});
            return key;
        });
        return chain.proceed();
    }

    /** Goes through, together with others, until the end of the transaction. */
    public static void pass(String view, JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?, hashtext(?))")
                .params(LOCKS, view)
                .query(rows -> {});
    }

    /** Keeps everybody else out until the end of the transaction. */
    public static void shut(String view, JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCKS, view)
                .query(rows -> {});
    }
}
