-- Which edition the rows of each view are of; a view of an earlier one is built anew at start.
create table views.view_edition (
    view    text    primary key,
    edition integer not null
);
