package io.litige.app.proof;

import org.springframework.transaction.support.TransactionTemplate;

/** Everything a notary reads and writes, on one connection of its own. */
record Tables(
        LeaderTable leader,
        EventSource record,
        LogTable log,
        SealTable seals,
        FindingTable findings,
        ScrubTable scrub,
        TimestampTable stamps,
        KeptTable kept,
        LeaderTable sweeper,
        SweepTable sweeps,
        StreamCounts counts,
        AccessSealTable access,
        TransactionTemplate transaction) {}
