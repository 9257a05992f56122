-- Fees that customers agreed to pay, one row per remedy that charges one. A claim is written before the agreement is in
-- the record; the record then confirms it.
create table desk.fee (
    dispute_id uuid        not null,
    remedy     text        not null,
    order_ref  text        not null,
    fee_type   text        not null,
    -- CLAIMED: not yet seen in the record, and void after a while. CHARGED: in the record.
    state      text        not null check (state in ('CLAIMED', 'CHARGED')),
    request    uuid        not null,
    claimed_at timestamptz not null,
    primary key (dispute_id, remedy)
);

create index fee_of_order on desk.fee (order_ref, fee_type);
create index fee_claimed on desk.fee (request) where state = 'CLAIMED';

-- Claims a fee of an order unless another dispute has it; one after the other per order. The two-number form of the lock
-- cannot meet the lock of the event table, which has one number.
create function desk.claim_fee(
    p_request uuid, p_dispute uuid, p_remedy text, p_order text, p_type text, p_now timestamptz,
    out found_dispute uuid, out found_remedy text
) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1735356269, hashtext(p_type || ' ' || p_order));

    select f.dispute_id, f.remedy into found_dispute, found_remedy
    from desk.fee f
    where f.order_ref = p_order and f.fee_type = p_type and f.dispute_id <> p_dispute
        and (f.state = 'CHARGED' or f.claimed_at > p_now - interval '5 minutes')
    order by f.dispute_id limit 1;

    if found_dispute is null then
        insert into desk.fee (dispute_id, remedy, order_ref, fee_type, state, request, claimed_at)
        values (p_dispute, p_remedy, p_order, p_type, 'CLAIMED', p_request, p_now)
        on conflict (dispute_id, remedy) do update
        set order_ref = excluded.order_ref, fee_type = excluded.fee_type, request = excluded.request,
            claimed_at = excluded.claimed_at
        where desk.fee.state = 'CLAIMED';
    end if;
end
$$;
