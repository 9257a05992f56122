package io.litige.command.fee;

import io.litige.api.error.Rejected;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Fee;
import io.litige.command.facts.Fees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.fee}. */
@Component
class FeeTable implements Fees {
    private static final String ELSEWHERE = """
            select dispute_id, remedy from desk.fee
            where order_ref = :order and fee_type = :type and dispute_id <> :dispute
                and (state = 'CHARGED' or claimed_at > cast(:now as timestamptz) - interval '5 minutes')
            order by dispute_id limit 1
            """;

    private static final String CLAIM = """
            select found_dispute as dispute_id, found_remedy as remedy
            from desk.claim_fee(:request, :dispute, :remedy, :order, :type, :now)
            where found_dispute is not null
            """;

    private static final String RELEASE = "delete from desk.fee where request = :request and state = 'CLAIMED'";

    /** Also without a claim: what the record holds counts, wherever it came from. */
    private static final String CHARGE = """
            insert into desk.fee (dispute_id, remedy, order_ref, fee_type, state, request, claimed_at)
            values (:dispute, :remedy, :order, :type, 'CHARGED', :request, :now)
            on conflict (dispute_id, remedy) do update
            set order_ref = excluded.order_ref, fee_type = excluded.fee_type, state = 'CHARGED'
            """;

    private static final String DROP = "delete from desk.fee where dispute_id = :dispute and remedy = :remedy";

    private static final String CLEAR = "delete from desk.fee where state = 'CHARGED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    FeeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Charge> elsewhere(DisputeId dispute, Fee fee) {
        return jdbc.sql(ELSEWHERE)
                .param("order", fee.orderRef())
                .param("type", fee.type().name())
                .param("dispute", dispute.value())
                .param("now", now())
                .query((row, number) -> charge(row))
                .optional();
    }

    @Override
    public Optional<Charge> claim(UUID request, DisputeId dispute, String remedy, Fee fee) {
        var other = jdbc.sql(CLAIM)
                .param("request", request)
                .param("dispute", dispute.value())
                .param("remedy", remedy)
                .param("order", fee.orderRef())
                .param("type", fee.type().name())
                .param("now", now())
                .query((row, number) -> charge(row))
                .optional();
        if (other.isEmpty() && CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onRollback(work -> releaseIfCertain(request, work));
        }
        return other;
    }

    /** What the record says. */
    void charge(UUID request, DisputeId dispute, String remedy, Fee fee) {
        jdbc.sql(CHARGE)
                .param("request", request)
                .param("dispute", dispute.value())
                .param("remedy", remedy)
                .param("order", fee.orderRef())
                .param("type", fee.type().name())
                .param("now", now())
                .update();
    }

    /** It is not charged after all. */
    void drop(DisputeId dispute, String remedy) {
        jdbc.sql(DROP).param("dispute", dispute.value()).param("remedy", remedy).update();
    }

    /** Everything the record can tell again. */
    void clear() {
        jdbc.sql(CLEAR).update();
    }

    /** A refused command and one that met another writer have certainly appended nothing; other claims end with time. */
    private void releaseIfCertain(UUID request, UnitOfWork<?> work) {
        var failure = work.getExecutionResult().getExceptionResult();
        if (failure instanceof Rejected || failure instanceof ConcurrencyException) {
            jdbc.sql(RELEASE).param("request", request).update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(new DisputeId(row.getObject("dispute_id", UUID.class)), row.getString("remedy"));
    }
}
