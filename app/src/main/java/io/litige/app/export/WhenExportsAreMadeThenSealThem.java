package io.litige.app.export;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.command.LegalCommand.SealExport;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.app.export.ExportTable.Made;
import io.litige.app.export.ExportTable.Row;
import io.litige.app.ops.WorkingComponent;
import io.litige.app.store.CommitSignal;
import io.litige.command.dispatch.Dispatcher;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Records what an export has become, and only then lets it be taken. However often it is tried, it is recorded once. */
@Component
@Profile("command | (!query & !notary)")
class WhenExportsAreMadeThenSealThem extends WorkingComponent {
    private static final Logger LOG = LoggerFactory.getLogger(WhenExportsAreMadeThenSealThem.class);
    private static final UUID NAMESPACE = UUID.fromString("0b0e8a7c-6f0c-5d0e-9c55-8a4a5f0b1c21");
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ExportTable table;
    private final Dispatcher dispatcher;
    private final CommitSignal signal;

    WhenExportsAreMadeThenSealThem(ExportTable table, Dispatcher dispatcher, CommitSignal signal) {
        super("litige-export-seals", Duration.ofSeconds(5));
        this.table = table;
        this.dispatcher = dispatcher;
        this.signal = signal;
    }

    @Override
    protected void run() throws InterruptedException {
        while (isRunning()) {
            long seen = signal.count();
            pass();
            signal.await(seen, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pass() {
        try {
            table.made().forEach(this::seal);
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("exports cannot be sealed now: {}", e.getMessage());
            }
        }
    }

    private void seal(Row row) {
        var made = row.made();
        if (made == null) {
            return;
        }
        try {
            dispatcher.receipt(command(row, made), Call.system(request(row, made)));
            table.ready(row.export());
        } catch (Rejected refused) {
            if (refused.rejection().code() == Code.EXPORT_SEALED) {
                table.ready(row.export());
            } else {
                LOG.error(
                        "export {} cannot be sealed: {}",
                        row.export(),
                        refused.rejection().code());
                table.failed(
                        row.export(),
                        refused.rejection().code() + " " + refused.rejection().facts());
            }
        }
    }

    private static UUID request(Row row, Made made) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(row.export() + " " + made.sha256());
    }

    private static SealExport command(Row row, Made made) {
        return new SealExport(
                row.dispute(),
                row.export().toString(),
                made.sha256(),
                made.size(),
                made.events(),
                made.logSize(),
                null,
                null);
    }
}
