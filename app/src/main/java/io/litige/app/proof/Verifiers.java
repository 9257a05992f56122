package io.litige.app.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The programs that check a proof, as they are given out: each one file that runs wherever it lies. */
public final class Verifiers {
    /** Since Java 22 a file that is run from its source must lie where its package says. */
    private static final String PACKAGE = "package io.litige.verify;\n\n";

    private Verifiers() {}

    /**
     * @param name {@code Verify.java} or {@code verify.sh}
     */
    public static String source(String name) throws IOException {
        var source = new ClassPathResource("proof/" + name).getContentAsString(StandardCharsets.UTF_8);
        return source.startsWith(PACKAGE) ? source.substring(PACKAGE.length()) : source;
    }
}
