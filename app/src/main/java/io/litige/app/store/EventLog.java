package io.litige.app.store;

import java.util.List;

/** What an operator, a check and a view's progress need to know of the record in PostgreSQL, whichever engine keeps it. */
public interface EventLog extends RecordHead {
    /** Every type of event there may be in it. */
    List<EventType> types();
}
