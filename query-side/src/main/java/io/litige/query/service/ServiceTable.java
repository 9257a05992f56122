package io.litige.query.service;

import io.litige.api.value.ProtectedDocuments;
import io.litige.query.projection.Layout;
import io.litige.query.projection.Part;
import io.litige.query.service.ServiceRow.Answer;
import io.litige.query.service.ServiceRow.Resolution;
import io.litige.query.service.Targets.Target;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lies in the tables of service; the figures are counted in {@link ServiceFiguresTable}. */
@Component
class ServiceTable {
    private static final Part<ServiceRow, OfTarget> TARGETS = Part.<ServiceRow, OfTarget>lines(
                    "service_target", ServiceTable::targets)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("number", "integer", OfTarget::number)
            .column("team", "text", line -> line.row().team())
            .column("kind", "text", line -> line.target().kind())
            .column(
                    "due_at",
                    "timestamptz",
                    line -> line.target().still() ? null : line.target().dueAt())
            .column("met_at", "timestamptz", line -> line.target().metAt())
            .build();

    private static final Part<ServiceRow, OfResolution> RESOLUTIONS = Part.<ServiceRow, OfResolution>lines(
                    "service_resolution", ServiceTable::resolutions)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("number", "integer", OfResolution::number)
            .column("team", "text", line -> line.row().team())
            .column("resolved_at", "timestamptz", line -> line.resolution().resolvedAt())
            .column("reopened_at", "timestamptz", line -> line.resolution().reopenedAt())
            .build();

    private static final Part<ServiceRow, OfAnswer> ANSWERS = Part.<ServiceRow, OfAnswer>lines(
                    "service_answer", ServiceTable::answers)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("communication", "text", line -> line.answer().communication())
            .column("team", "text", line -> line.row().team())
            .column("answered_at", "timestamptz", line -> line.answer().answeredAt())
            .column("policy_version", "text", line -> line.answer().policyVersion())
            .column("score", "numeric", line -> line.answer().score())
            .build();

    private final ProtectedDocuments documents;

    ServiceTable(ProtectedDocuments documents) {
        this.documents = documents;
    }

    Layout<ServiceRow> layout() {
        var disputes = Part.<ServiceRow>rows("service_dispute")
                .key("dispute_id", "uuid", ServiceRow::disputeId)
                .column("version", "bigint", ServiceRow::version)
                .column("state", "text", row -> documents.write(row.id(), row))
                .build();
        return new Layout<>(
                disputes,
                "state",
                state -> documents.read(state, ServiceRow.class),
                states -> {},
                List.of(TARGETS, RESOLUTIONS, ANSWERS));
    }

    private record OfTarget(ServiceRow row, int number, Target target) {}

    private record OfResolution(ServiceRow row, int number, Resolution resolution) {}

    private record OfAnswer(ServiceRow row, Answer answer) {}

    private static Stream<OfTarget> targets(ServiceRow row) {
        var all = row.counts() ? row.targets().all() : List.<Target>of();
        return IntStream.range(0, all.size()).mapToObj(i -> new OfTarget(row, i + 1, all.get(i)));
    }

    private static Stream<OfResolution> resolutions(ServiceRow row) {
        var all = row.counts() ? row.resolutions() : List.<Resolution>of();
        return IntStream.range(0, all.size()).mapToObj(i -> new OfResolution(row, i + 1, all.get(i)));
    }

    private static Stream<OfAnswer> answers(ServiceRow row) {
        return row.counts() ? row.answers().stream().map(answer -> new OfAnswer(row, answer)) : Stream.empty();
    }
}
