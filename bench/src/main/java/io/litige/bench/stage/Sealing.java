package io.litige.bench.stage;

import io.litige.app.proof.Notary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/** The notary of a product: let to work, stopped, or made to begin from the first event. */
public final class Sealing {
    private static final String FORGET = """
            set session_replication_role = replica;
            truncate proof.log, proof.leaf, proof.special_leaf, proof.tile, proof.edge, proof.head, proof.bucket,
                     proof.checkpoint, proof.anchor, proof.log_key, proof.scrub, proof.sweep cascade;
            set session_replication_role = origin
            """;

    private final Litige litige;
    private final Notary notary;

    public Sealing(Litige litige) {
        this.litige = litige;
        this.notary = litige.bean(Notary.class);
    }

    public void follow(boolean follow) {
        if (follow && !notary.isRunning()) {
            notary.start();
        } else if (!follow && notary.isRunning()) {
            notary.stop();
        }
    }

    /** Stops it and takes the whole log away; the record stays. */
    public void forget() throws SQLException, IOException {
        follow(false);
        try (var connection = litige.connect()) {
            Server.run(connection, FORGET);
        }
        var published = litige.home().resolve("proof");
        if (Files.isDirectory(published)) {
            try (var files = Files.walk(published)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Events that are sealed. */
    public long events() throws SQLException {
        try (var connection = litige.connect()) {
            return Server.number(connection, "select coalesce(max(events), 0) from proof.log");
        }
    }

    /** Events that are recorded. */
    public long recorded() throws SQLException {
        try (var connection = litige.connect()) {
            return Server.number(connection, "select count(*) from store.event");
        }
    }
}
