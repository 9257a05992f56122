package io.litige.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A page of documentation with one table that follows from the code. {@code mvn -pl shared-api test -Ddocs.write}
 * writes the table anew; without the switch a difference fails the build.
 */
record Page(Path file) {
    /** Stands where a hand-written cell is still missing. */
    static final String UNTOLD = "?";

    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- /table -->\n";
    static final Path ROOT = Path.of("..");

    static Page of(String path) {
        return new Page(ROOT.resolve(path));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column written by hand, by the first column; what the code cannot tell is kept when the table is written anew. */
    Map<String, String> written(int column) {
        var written = new HashMap<String, String>();
        text().substring(start(), end())
                .lines()
                .skip(2)
                .map(line -> line.split("\\|"))
                .forEach(cells -> written.put(cells[1].strip().replace("`", ""), cells[column].strip()));
        return written;
    }

    void mustHave(String table) {
        var text = text();
        var wanted = text.substring(0, start()) + table + text.substring(end());
        if (System.getProperty("docs.write") != null) {
            write(wanted);
        }
        assertThat(text())
                .as("%s differs from the code; run: mvn -pl shared-api test -Ddocs.write", file.getFileName())
                .isEqualTo(wanted);
    }

    private int start() {
        return at(BEGIN) + BEGIN.length();
    }

    private int end() {
        return at(END);
    }

    private int at(String marker) {
        int at = text().indexOf(marker);
        assertThat(at).as("%s lacks %s", file, marker.strip()).isNotNegative();
        return at;
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
