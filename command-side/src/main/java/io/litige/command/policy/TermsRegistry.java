package io.litige.command.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every version of the company's terms and policies, in any order (requirement 28). */
@ConfigurationProperties("litige.terms")
public record TermsRegistry(@DefaultValue List<Version> versions) {
    /**
     * @param document such as {@code CGV}
     * @param from first day it is in force, until the next one's
     */
    public record Version(String document, String version, LocalDate from) {}

    /**
     * @throws IllegalArgumentException when two versions of a document share a name or a first day
     */
    public TermsRegistry {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
        long names = versions.stream()
                .map(v -> v.document() + " " + v.version())
                .distinct()
                .count();
        long days = versions.stream()
                .map(v -> v.document() + " " + v.from())
                .distinct()
                .count();
        if (names < versions.size() || days < versions.size()) {
            throw new IllegalArgumentException("litige.terms.versions: each needs a name and a first day of its own");
        }
    }

    /** The version in force that day. */
    public Optional<Version> on(String document, LocalDate day) {
        return of(document).stream().filter(v -> !v.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** All versions of a document, oldest first. */
    public List<Version> of(String document) {
        return versions.stream().filter(v -> v.document().equals(document)).toList();
    }

    public List<String> documents() {
        return versions.stream().map(Version::document).distinct().sorted().toList();
    }
}
