package io.litige.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tests of all modules say they prove, read from their sources: {@code @Tag("requirement-12")} and
 * {@code @Tag("command-MakePromise")} on a test class or test method. Sources, because no module sees the tests of all.
 */
final class TestSources {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(requirement|command)-(\\w+)\"\\)");
    private static final Pattern TYPE = Pattern.compile("^(?:public |abstract |final )*class (\\w+).*");
    private static final Pattern METHOD = Pattern.compile("^ {4}(?:public |static |final )*void (\\w+)\\(.*");
    private static final Pattern TEST = Pattern.compile("^\\s*@(Test|ParameterizedTest|RepeatedTest)\\b.*");

    private TestSources() {}

    /**
     * One tag.
     *
     * @param subject number of a requirement, or name of a command
     * @param method null when the whole class proves it
     * @param file below the root of the repository
     */
    record Proof(
            String kind,
            String subject,
            String type,
            @org.jspecify.annotations.Nullable String method,
            Path file) {
        String name() {
            return method == null ? type : type + "#" + method;
        }
    }

    /** Every tag of every module, by file and place. */
    static List<Proof> proofs() {
        return Once.PROOFS;
    }

    /** Reading all sources takes its time. */
    private static final class Once {
        static final List<Proof> PROOFS =
                files().map(TestSources::proofs).flatMap(Collection::stream).toList();
    }

    /** Every test class by its simple name. */
    static Stream<Path> files() {
        try (var modules = Files.list(Page.ROOT)) {
            return modules
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(TestSources::sources)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path tests) {
        try (var all = Files.walk(tests)) {
            return all.filter(file -> file.toString().endsWith("Test.java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tag that stands on nothing that runs is an error, not a proof. */
    static List<Proof> proofs(Path file) {
        var found = new ArrayList<Proof>();
        var pending = new ArrayList<String[]>();
        boolean test = false;
        var type = file.getFileName().toString().replace(".java", "");
        for (var line : lines(file)) {
            var tag = TAG.matcher(line);
            while (tag.find()) {
                pending.add(new String[] {tag.group(1), tag.group(2)});
            }
            test |= TEST.matcher(line).matches();
            var method = METHOD.matcher(line);
            if (TYPE.matcher(line).matches()) {
                pending.forEach(of -> found.add(new Proof(of[0], of[1], type, null, below(file))));
                pending.clear();
            } else if (method.matches()) {
                assertThat(test || pending.isEmpty())
                        .as("%s#%s has a tag, but is no test", type, method.group(1))
                        .isTrue();
                pending.forEach(of -> found.add(new Proof(of[0], of[1], type, method.group(1), below(file))));
                pending.clear();
                test = false;
            }
        }
        assertThat(pending).as("tags of %s that stand on nothing", file).isEmpty();
        return found;
    }

    private static Path below(Path file) {
        return Page.ROOT.relativize(file);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
