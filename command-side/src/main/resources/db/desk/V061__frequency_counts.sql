-- Void and merged disputes stay known and are not counted.
alter table desk.frequency add column counts boolean not null default true;
