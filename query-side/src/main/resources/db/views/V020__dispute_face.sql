-- The face of each dispute: columns to find it by, and the whole answer as a document without any protected text in clear.
create table views.dispute_face (
    dispute_id    uuid        primary key,
    version       bigint      not null,
    reference     text        not null,
    customer_id   uuid        not null,
    phase         text        not null,
    team          text        not null,
    owner         text,
    participants  text[]      not null,
    source_system text,
    source_ref    text,
    received_at   timestamptz not null,
    document      text        not null
);

create index dispute_face_reference on views.dispute_face (reference);
create index dispute_face_customer on views.dispute_face (customer_id, received_at desc, dispute_id desc);
create index dispute_face_received on views.dispute_face (received_at desc, dispute_id desc);
create index dispute_face_phase on views.dispute_face (phase, received_at desc, dispute_id desc);
create index dispute_face_team on views.dispute_face (team, phase, received_at desc, dispute_id desc);
create index dispute_face_owner on views.dispute_face (owner, received_at desc, dispute_id desc) where owner is not null;
create index dispute_face_participants on views.dispute_face using gin (participants);
create index dispute_face_source on views.dispute_face (source_system, source_ref) where source_system is not null;
