-- The processor of promises went into that of clocks. Neither had read what the other had, so it reads from the
-- beginning: its rows are written over, and nothing is said twice.
delete from views.token_entry where processor_name in ('promise-deadlines', 'clock-deadlines');
delete from views.dead_letter_entry where processing_group in ('promise-deadlines', 'clock-deadlines');
