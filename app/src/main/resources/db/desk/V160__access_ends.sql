-- What became of a request names the entry it ends; 0 where none was written before. Entries from before have neither column,
-- and are sealed as they were.
alter table desk.access_log add column ends bigint;
-- At most so many had left when it broke off.
alter table desk.access_log add column bytes bigint;

-- BROKEN_OFF: it had begun to leave and did not leave whole. Entries from before keep to the narrower check.
alter table desk.access_log drop constraint access_log_outcome_check;
alter table desk.access_log add constraint access_log_outcome_check
    check (outcome in ('ASKED', 'READ', 'REFUSED', 'GUEST', 'BROKEN_OFF')) not valid;
