package io.litige.bench.question;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the one who asks may choose.
 *
 * @param data directory whose database is used and kept; a temporary one when null
 * @param disputes how many a loaded database holds
 * @param herd how many disputes commands are sent to in turn
 * @param pgbench the program, where it is not found by itself
 * @param messageDb directory with the SQL of message-db
 * @param time of one side in one round
 * @param remarks hears what is skipped and what takes long
 */
public record Options(
        @Nullable Path data,
        long disputes,
        int herd,
        @Nullable Path pgbench,
        @Nullable Path messageDb,
        Duration time,
        Consumer<String> remarks) {
    public void remark(String remark) {
        remarks.accept(remark);
    }
}
