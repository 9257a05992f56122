-- Promises are looked at with clocks, answers and offers: one table, one scan, one processor.
insert into desk.clock_deadline (dispute_id, clock, due_at, try_after)
select dispute_id, promise, due_at, try_after from desk.promise_deadline
on conflict do nothing;

drop table desk.promise_deadline;
