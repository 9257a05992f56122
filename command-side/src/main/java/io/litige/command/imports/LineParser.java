package io.litige.command.imports;

import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Turns the bytes of one record into its values. */
final class LineParser {
    private final Mapping.Format format;
    private final CSVFormat csv;

    LineParser(Mapping.Format format) {
        this.format = format;
        this.csv = CSVFormat.Builder.create()
                .setDelimiter(format.separator())
                .setQuote(format.quote())
                .setIgnoreEmptyLines(false)
                .get();
    }

    List<String> values(byte[] bytes) throws Thrown {
        try (var parser = CSVParser.parse(text(bytes), csv)) {
            return parser.getRecords().stream()
                    .findFirst()
                    .map(CSVRecord::toList)
                    .orElse(List.of(""));
        } catch (IOException | UncheckedIOException e) {
            throw new Thrown(
                    Code.QUOTES_UNREADABLE,
                    List.of(),
                    "quotes around whole values, doubled where they are part of one");
        }
    }

    private String text(byte[] bytes) throws Thrown {
        try {
            return format.encoding()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Thrown(Code.BYTES_UNREADABLE, List.of(), "text in " + format.encoding());
        }
    }
}
