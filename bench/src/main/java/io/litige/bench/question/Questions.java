package io.litige.bench.question;

import java.util.Locale;

/** Every question there is; a new one is a class of its own and a line here. */
public enum Questions {
    APPEND(
            "commands through the bus: pgbench single-row inserts, plain Axon, message-db; p99 at half load",
            AppendQuestion::open),
    HTTP("commands over HTTP, token and Idempotency-Key, 32 clients: the same through the bus", HttpQuestion::open),
    LAG("from a command's answer until every view shows it, at 100 commands/s: a goal", LagQuestion::open),
    REPLAY("a million events into every view: a raw keyset read of the table", ReplayQuestion::open),
    DESK("queue page, dispute face, next, a tenth of N disputes open: hand-written SQL", DeskQuestion::open),
    RECURRENCE(
            "what comes back, a year by cause and by product, N disputes: hand-written SQL", RecurrenceQuestion::open),
    EXPORT("timeline and export of a dispute of 1 000 events: COPY of the same rows", ExportQuestion::open),
    IMPORT("lines of a CSV of disputes: registering them through the bus", ImportQuestion::open),
    SEAL("events sealed per second: a goal; commands while the notary seals: the same without it", SealQuestion::open),
    MEMORY("memory of the default process, idle and under load: a goal", ProcessQuestion::memory),
    START("start of the default process to its first answered command: a goal", ProcessQuestion::start);

    private final String summary;
    private final Question.Opening opening;

    Questions(String summary, Question.Opening opening) {
        this.summary = summary;
        this.opening = opening;
    }

    public String summary() {
        return summary;
    }

    public Question open(Options options) throws Exception {
        return opening.open(options);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
