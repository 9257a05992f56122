package io.litige.command.goodwill;

import io.litige.api.error.Rejected;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Goodwill;
import io.litige.api.value.LimitKind;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.command.facts.Grants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.goodwill}: what was given away, and the right to give more. */
@Component
class GoodwillTable implements Grants {
    /** A reservation the record has not confirmed yet. */
    record Open(UUID request, DisputeId dispute, Instant reservedAt) {}

    private static final String RESERVE = """
            select reserved, used_dispute, used_customer, used_month
            from desk.reserve_goodwill(:request, :dispute, :replaces, :customer, :grantor, :amount, :currency, :on,
                cast(:perDispute as numeric), cast(:perCustomer as numeric), cast(:perMonth as numeric), :now)
            """;

    /** Each sum by its own index. */
    private static final String ACCOUNTS = """
            select
                (select coalesce(sum(amount), 0) from desk.goodwill
                 where dispute_id = :dispute and currency = :currency) as used_dispute,
                (select coalesce(sum(amount), 0) from desk.goodwill
                 where customer = :customer and currency = :currency
                     and granted_on > cast(:on as date) - interval '12 months') as used_customer,
                (select coalesce(sum(amount), 0) from desk.goodwill
                 where grantor = :grantor and currency = :currency
                     and granted_on >= date_trunc('month', cast(:on as date))
                     and granted_on < date_trunc('month', cast(:on as date)) + interval '1 month') as used_month
            """;

    private static final String RELEASE = """
            with held as (
                update desk.goodwill set holders = holders - 1
                where request = :request and state = 'RESERVED' and holders > 1
                returning request)
            delete from desk.goodwill
            where request = :request and state = 'RESERVED' and holders <= 1 and not exists (select 1 from held)
            """;

    /** Also without a reservation: what the record holds counts, wherever it came from. */
    private static final String CONFIRM = """
            insert into desk.goodwill (request, dispute_id, offer, customer, grantor, amount, currency, granted_on,
                state, holders, reserved_at)
            values (:request, :dispute, :offer, :customer, :grantor, :amount, :currency, :on, :state, 0, :now)
            on conflict (request) do update
            set offer = excluded.offer, grantor = excluded.grantor, amount = excluded.amount,
                granted_on = excluded.granted_on, state = excluded.state
            """;

    private static final String KEEP = """
            update desk.goodwill set state = 'GRANTED'
            where dispute_id = :dispute and offer = :offer and state = 'OFFERED'
            """;

    private static final String GIVE_BACK = """
            delete from desk.goodwill where dispute_id = :dispute and offer = :offer and state = 'OFFERED'
            """;

    /** What is left of it after a part was not given after all; a row of nothing goes. */
    private static final String LESSEN = """
            with less as (
                update desk.goodwill set amount = amount - :amount
                where dispute_id = :dispute and offer = :offer and state = 'GRANTED' and amount > :amount
                returning request)
            delete from desk.goodwill
            where dispute_id = :dispute and offer = :offer and state = 'GRANTED' and not exists (select 1 from less)
            """;

    private static final String GIVE_ALL_BACK = """
            delete from desk.goodwill where dispute_id = :dispute and state = 'OFFERED'
            """;

    private static final String OPEN = """
            select request, dispute_id, reserved_at from desk.goodwill
            where state = 'RESERVED' and reserved_at < :before
            order by reserved_at limit :limit
            """;

    /** Only as it was found: who relied on it anew has another time. */
    private static final String EXPIRE = """
            delete from desk.goodwill where request = :request and state = 'RESERVED' and reserved_at = :reservedAt
            """;

    private static final String CLEAR = "delete from desk.goodwill where state <> 'RESERVED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    GoodwillTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Hindrance> reserve(Wish wish) {
        var goodwill = wish.goodwill();
        var limits = wish.limits();
        var hindrances = jdbc.sql(RESERVE)
                .param("request", wish.request())
                .param("dispute", wish.dispute().value())
                .param("replaces", Objects.requireNonNullElse(wish.replaces(), "-"))
                .param("customer", goodwill.customer().value())
                .param("grantor", goodwill.grantor().value())
                .param("amount", goodwill.amount().amount())
                .param("currency", goodwill.amount().currency())
                .param("on", goodwill.on())
                .param("perDispute", number(limits.perDispute()), Types.NUMERIC)
                .param("perCustomer", number(limits.perCustomer()), Types.NUMERIC)
                .param("perMonth", number(limits.perGrantorMonth()), Types.NUMERIC)
                .param("now", utc(clock.instant()))
                .query((row, number) -> hindrances(row, goodwill.amount(), limits))
                .single();
        if (hindrances.isEmpty() && CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onRollback(work -> releaseIfCertain(wish.request(), work));
        }
        return hindrances;
    }

    @Override
    public List<Hindrance> accounts(Wish wish) {
        var goodwill = wish.goodwill();
        var currency = goodwill.amount().currency();
        var limits = wish.limits();
        return jdbc.sql(ACCOUNTS)
                .param("dispute", wish.dispute().value())
                .param("customer", goodwill.customer().value())
                .param("grantor", goodwill.grantor().value())
                .param("currency", currency)
                .param("on", goodwill.on())
                .query((row, number) -> accounts(row, limits, currency))
                .single();
    }

    private static List<Hindrance> accounts(ResultSet row, MandateLimits limits, String currency) throws SQLException {
        var found = new ArrayList<Hindrance>();
        account(found, LimitKind.DISPUTE, limits.perDispute(), row.getBigDecimal("used_dispute"), currency);
        account(
                found,
                LimitKind.CUSTOMER_12_MONTHS,
                limits.perCustomer(),
                row.getBigDecimal("used_customer"),
                currency);
        account(found, LimitKind.GRANTOR_MONTH, limits.perGrantorMonth(), row.getBigDecimal("used_month"), currency);
        return found;
    }

    private static void account(
            List<Hindrance> found, LimitKind kind, @Nullable Money limit, BigDecimal used, String currency) {
        if (limit != null) {
            found.add(new Hindrance(kind, limit, new Money(used, currency)));
        }
    }

    /** One attempt has failed: when nobody else relies on it, the reservation ends. */
    void release(UUID request) {
        jdbc.sql(RELEASE).param("request", request).update();
    }

    /**
     * What the record says.
     *
     * @param offer id of the offer it hangs on; empty for what is given for good
     */
    void confirm(UUID request, DisputeId dispute, String offer, Goodwill goodwill) {
        jdbc.sql(CONFIRM)
                .param("request", request)
                .param("dispute", dispute.value())
                .param("offer", offer)
                .param("customer", goodwill.customer().value())
                .param("grantor", goodwill.grantor().value())
                .param("amount", goodwill.amount().amount())
                .param("currency", goodwill.amount().currency())
                .param("on", goodwill.on())
                .param("state", offer.isEmpty() ? "GRANTED" : "OFFERED")
                .param("now", utc(clock.instant()))
                .update();
    }

    void keep(DisputeId dispute, String offer) {
        jdbc.sql(KEEP).param("dispute", dispute.value()).param("offer", offer).update();
    }

    void giveBack(DisputeId dispute, String offer) {
        jdbc.sql(GIVE_BACK)
                .param("dispute", dispute.value())
                .param("offer", offer)
                .update();
    }

    void lessen(DisputeId dispute, GivenBack part) {
        jdbc.sql(LESSEN)
                .param("dispute", dispute.value())
                .param("offer", part.proposal())
                .param("amount", part.amount().amount())
                .update();
    }

    void giveAllBack(DisputeId dispute) {
        jdbc.sql(GIVE_ALL_BACK).param("dispute", dispute.value()).update();
    }

    /** Reservations made before that time, the oldest first. */
    List<Open> open(Instant before, int limit) {
        return jdbc.sql(OPEN)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, number) -> new Open(
                        row.getObject("request", UUID.class),
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        row.getObject("reserved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void expire(Open open) {
        jdbc.sql(EXPIRE)
                .param("request", open.request())
                .param("reservedAt", utc(open.reservedAt()))
                .update();
    }

    /** Everything the record can tell again. */
    void clear() {
        jdbc.sql(CLEAR).update();
    }

    /** A refused command and one that met another writer have certainly appended nothing; of others nobody knows yet. */
    private void releaseIfCertain(UUID request, UnitOfWork<?> work) {
        var failure = work.getExecutionResult().getExceptionResult();
        if (failure instanceof Rejected || failure instanceof ConcurrencyException) {
            release(request);
        }
    }

    private static List<Hindrance> hindrances(ResultSet row, Money asked, MandateLimits limits) throws SQLException {
        var found = new ArrayList<Hindrance>();
        if (!row.getBoolean("reserved")) {
            hinder(found, LimitKind.DISPUTE, limits.perDispute(), row.getBigDecimal("used_dispute"), asked);
            hinder(
                    found,
                    LimitKind.CUSTOMER_12_MONTHS,
                    limits.perCustomer(),
                    row.getBigDecimal("used_customer"),
                    asked);
            hinder(found, LimitKind.GRANTOR_MONTH, limits.perGrantorMonth(), row.getBigDecimal("used_month"), asked);
        }
        return found;
    }

    private static void hinder(
            List<Hindrance> found, LimitKind kind, @Nullable Money limit, BigDecimal used, Money asked) {
        if (limit != null && used.add(asked.amount()).compareTo(limit.amount()) > 0) {
            found.add(new Hindrance(kind, limit, new Money(used, limit.currency())));
        }
    }

    private static @Nullable BigDecimal number(@Nullable Money limit) {
        return limit == null ? null : limit.amount();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
