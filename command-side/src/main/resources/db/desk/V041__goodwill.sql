-- What was given away: one row per act, in the company's calendar days. A reservation is written before the act is in
-- the record; the record then confirms it.
create table desk.goodwill (
    request     uuid primary key,
    dispute_id  uuid        not null,
    -- The offer it hangs on; empty when it does not hang on one.
    offer       text        not null,
    customer    uuid        not null,
    grantor     text        not null,
    amount      numeric     not null check (amount > 0),
    currency    text        not null,
    granted_on  date        not null,
    -- RESERVED: not yet seen in the record. OFFERED: given back when the offer ends. GRANTED: for good.
    state       text        not null check (state in ('RESERVED', 'OFFERED', 'GRANTED')),
    -- Attempts that rely on the reservation.
    holders     integer     not null,
    reserved_at timestamptz not null
);

create index goodwill_of_customer on desk.goodwill (customer, granted_on);
create index goodwill_of_grantor on desk.goodwill (grantor, granted_on);
create index goodwill_of_dispute on desk.goodwill (dispute_id);
create index goodwill_reserved on desk.goodwill (reserved_at) where state = 'RESERVED';

-- Reserves an amount if every limit leaves enough for it; a limit that is null does not bind.
--
-- One after the other per customer and per grantor: the locks are taken in one order, before anything is read, and kept
-- until the reservation is visible. Who comes second reads what the first has reserved. The two-number form of the lock
-- cannot meet the lock of the event table, which has one number.
create function desk.reserve_goodwill(
    p_request uuid, p_dispute uuid, p_replaces text, p_customer uuid, p_grantor text, p_amount numeric,
    p_currency text, p_on date, p_per_dispute numeric, p_per_customer numeric, p_per_month numeric, p_now timestamptz,
    out reserved boolean, out used_dispute numeric, out used_customer numeric, out used_month numeric
) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1735356268, k.key)
    from (
        select distinct hashtext(name) as key
        from unnest(array['customer ' || p_customer, 'grantor ' || p_grantor]) as name
        order by key) k;

    select coalesce(sum(g.amount), 0) into used_dispute
    from desk.goodwill g
    where g.dispute_id = p_dispute and g.currency = p_currency
        and g.request <> p_request and not (g.offer = p_replaces);

    select coalesce(sum(g.amount), 0) into used_customer
    from desk.goodwill g
    where g.customer = p_customer and g.currency = p_currency and g.granted_on > p_on - interval '12 months'
        and g.request <> p_request and not (g.dispute_id = p_dispute and g.offer = p_replaces);

    select coalesce(sum(g.amount), 0) into used_month
    from desk.goodwill g
    where g.grantor = p_grantor and g.currency = p_currency
        and g.granted_on >= date_trunc('month', p_on) and g.granted_on < date_trunc('month', p_on) + interval '1 month'
        and g.request <> p_request and not (g.dispute_id = p_dispute and g.offer = p_replaces);

    reserved := (p_per_dispute is null or used_dispute + p_amount <= p_per_dispute)
        and (p_per_customer is null or used_customer + p_amount <= p_per_customer)
        and (p_per_month is null or used_month + p_amount <= p_per_month);

    if reserved then
        insert into desk.goodwill as g (request, dispute_id, offer, customer, grantor, amount, currency, granted_on,
                                        state, holders, reserved_at)
        values (p_request, p_dispute, '', p_customer, p_grantor, p_amount, p_currency, p_on, 'RESERVED', 1, p_now)
        on conflict (request) do update
        set holders = g.holders + 1,
            grantor = case when g.state = 'RESERVED' then excluded.grantor else g.grantor end,
            reserved_at = excluded.reserved_at;
    end if;
end
$$;
