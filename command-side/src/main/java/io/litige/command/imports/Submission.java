package io.litige.command.imports;

import io.litige.api.access.Actor;
import org.jspecify.annotations.Nullable;

/** What somebody says about the file they hand in. */
record Submission(
        String mapping, @Nullable String label, @Nullable String team, Actor submitter) {}
