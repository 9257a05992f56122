package io.litige.command.imports;

import java.util.List;

/**
 * A line that was not taken, as its submitter is told; what stood in it is in the submitter's own file.
 *
 * @param line number in the file, the header being line 1
 * @param code what is wrong
 * @param columns columns concerned, as far as one can tell
 * @param expected what would have been right
 */
public record RefusedLine(long line, String code, List<String> columns, String expected) {
    public RefusedLine {
        columns = List.copyOf(columns);
    }
}
