package io.litige.app.wiring;

import io.litige.app.store.AppendLimits;
import io.litige.app.store.StoreEngine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything an operator may set under {@code litige.*} for data, keys and projections; see application.yml.
 *
 * @param dataDirectory keys, files, demo credentials and the embedded database
 */
@Validated
@ConfigurationProperties("litige")
public record LitigeProperties(
        @DefaultValue("./data") Path dataDirectory,
        @DefaultValue @Valid Database database,
        @DefaultValue @Valid Keyvault keyvault,
        @DefaultValue @Valid Store store,
        @DefaultValue @Valid Disputes disputes,
        @DefaultValue @Valid Projections projections) {
    /**
     * @param url JDBC URL of PostgreSQL 18; the embedded one when absent
     * @param poolSize connections of one process, the key vault's not counted
     */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue Migration migration,
            @DefaultValue Notary notary,
            @DefaultValue("12") @Min(4) @Max(200) int poolSize) {
        /** @return whether an operator named a database, rather than leaving it to the embedded one */
        public boolean external() {
            return url != null && !url.isBlank();
        }
    }

    /** The role that owns the schemas; the application's own role when absent. */
    public record Migration(
            @Nullable String username, @Nullable String password) {}

    /** The role that seals events; the application's own role when absent. */
    public record Notary(
            @Nullable String username, @Nullable String password) {}

    /**
     * Where the keys of protected texts lie; the database's own URL and role when absent.
     *
     * @param kek key encryption key; a generated file in the data directory when absent
     */
    public record Keyvault(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue Kek kek,
            @DefaultValue("10m") Duration cacheFor,
            @DefaultValue("50000") @Min(100) int cacheSize) {}

    /**
     * How the record is kept in PostgreSQL.
     *
     * @param engine who keeps it
     * @param move whether to bring it over from the other engine first
     */
    public record Store(
            @DefaultValue("postgres") StoreEngine engine,
            @DefaultValue("false") boolean move,
            @DefaultValue @Valid Append append) {}

    /**
     * @param batchEvents events of one commit, at most
     * @param batchBytes bytes of their contents
     * @param queuedEvents events that may wait to be written
     * @param queuedBytes bytes of their contents
     * @param patience how long a command waits to be recorded; shorter than the ten seconds a caller is kept
     * @param drain how long a stop waits for what is queued
     */
    public record Append(
            @DefaultValue("1000") @Min(1) @Max(10_000) int batchEvents,
            @DefaultValue("2MB") DataSize batchBytes,
            @DefaultValue("20000") @Min(1) int queuedEvents,
            @DefaultValue("64MB") DataSize queuedBytes,
            @DefaultValue("8s") Duration patience,
            @DefaultValue("15s") Duration drain) {
        AppendLimits limits() {
            return new AppendLimits(
                    batchEvents,
                    Math.toIntExact(batchBytes.toBytes()),
                    queuedEvents,
                    Math.toIntExact(queuedBytes.toBytes()),
                    patience,
                    drain);
        }
    }

    /** A PKCS #12 key store holding the AES key that wraps all others. */
    public record Kek(
            @Nullable Path keystore,
            @Nullable String password,
            @DefaultValue("kek") String alias) {}

    /**
     * @param cacheSize disputes kept in memory between commands
     * @param snapshotAfter events of one dispute between two snapshots
     */
    public record Disputes(
            @DefaultValue("2000") @Min(1) int cacheSize,
            @DefaultValue("100") @Min(2) int snapshotAfter) {}

    /**
     * @param batchSize events written to a view in one transaction
     * @param segments parallel parts of each view's processor
     * @param workers threads that all views and automations of this process share; 0 for two for each of its processors
     * @param pollEvery how long an event of another process may stay unnoticed when its notification is lost
     * @param stuckAfter how long a view may lag without moving before health goes down
     * @param rebuildWorkers threads that fold disputes while views are built anew, each with a connection
     * @param rebuildOutdated whether views an upgrade has outdated are built anew at start
     * @param check the standing comparison of views with the record
     */
    public record Projections(
            @DefaultValue("500") @Min(1) @Max(5000) int batchSize,
            @DefaultValue("2") @Min(1) @Max(64) int segments,
            @DefaultValue("0") @Min(0) @Max(64) int workers,
            @DefaultValue("1s") Duration pollEvery,
            @DefaultValue("30s") Duration stuckAfter,
            @DefaultValue("2") @Min(1) @Max(16) int rebuildWorkers,
            @DefaultValue("true") boolean rebuildOutdated,
            @DefaultValue @Valid Check check) {}

    /**
     * @param every pause between two looks; 0 for none at all
     * @param disputes compared at each look, of each view
     */
    public record Check(
            @DefaultValue("5s") Duration every,
            @DefaultValue("2000") @Min(1) @Max(50_000) int disputes) {}
}
