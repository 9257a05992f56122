package io.litige.command.imports;

import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Reads the lines of one file under its mapping and header. */
final class LineIntake {
    private final Mapping mapping;
    private final Header header;
    private final LineParser parser;
    private final LineMapper mapper;
    private final LineIds ids;
    private final Validator validator;
    private final UUID importId;

    LineIntake(ImportJob job, Mapping mapping, Header header, byte[] secret, Validator validator) {
        this.mapping = mapping;
        this.header = header;
        this.parser = new LineParser(mapping.format());
        this.mapper = new LineMapper(mapping, job.team(), job.system(mapping));
        this.ids = new LineIds(job.system(mapping), secret);
        this.validator = validator;
        this.importId = job.id();
    }

    Line read(RawLine raw) {
        if (raw.refused() != null) {
            return new Line.Refused(raw.number(), raw.refused());
        }
        try {
            var row = Row.of(mapping, header.row(parser.values(raw.bytes())));
            String why = "import " + importId + ", line " + raw.number();
            var command = mapper.command(ids.dispute(row.key()), row, why);
            validate(command);
            return new Line.Ready(raw.number(), ids.request(row.key(), row.content()), command);
        } catch (Thrown e) {
            return new Line.Refused(raw.number(), e.refusal());
        }
    }

    private void validate(RegisterDispute command) throws Thrown {
        Set<ConstraintViolation<RegisterDispute>> found = validator.validate(command);
        if (found.isEmpty()) {
            return;
        }
        var fields = new TreeSet<String>();
        var expected = new TreeSet<String>();
        for (var violation : found) {
            String path = violation.getPropertyPath().toString();
            fields.add(path);
            expected.add(path + " " + violation.getMessage());
        }
        throw new Thrown(Code.VALUE_INVALID, List.copyOf(fields), String.join("; ", expected));
    }
}
