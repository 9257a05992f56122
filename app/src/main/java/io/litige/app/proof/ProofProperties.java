package io.litige.app.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * How events are sealed; see application.yml.
 *
 * @param notary whether this process may seal, where its shape contains the notary
 * @param origin name of the log and of its key
 * @param key PEM file with the log's Ed25519 key; made in the data directory when absent
 * @param previous the last checkpoint of the log this one follows, for its first leaf
 * @param every how often a checkpoint is signed while events come
 * @param batch events sealed in one transaction
 */
@Validated
@ConfigurationProperties("litige.proof")
record ProofProperties(
        @DefaultValue("true") boolean notary,

        @DefaultValue("notary.localhost/disputes/1") @Pattern(regexp = "[^\\s+]{1,200}")
        String origin,

        @Nullable Path key,
        @Nullable Path previous,
        @DefaultValue("1s") Duration every,
        @DefaultValue("500") @Min(1) @Max(10_000) int batch,
        @DefaultValue @Valid Heads heads,
        @DefaultValue @Valid Anchors anchors,
        @DefaultValue @Valid Scrub scrub,
        @DefaultValue Sweep sweep,
        @DefaultValue Access access,
        @DefaultValue Rotation rotation) {
    /**
     * The statement of how far every stream has come.
     *
     * @param every how often, when events have come
     * @param apart how close two may follow when somebody asks for one
     */
    record Heads(
            @DefaultValue("1h") Duration every,
            @DefaultValue("1s") Duration apart) {}

    /**
     * The comparison of the record with the log.
     *
     * @param every pause between two looks; 0 for none at all
     * @param leaves compared at each look
     */
    record Scrub(
            @DefaultValue("10s") Duration every,
            @DefaultValue("1024") @Min(256) @Max(100_000) int leaves) {}

    /**
     * The key that follows the log's own.
     *
     * @param key PEM file with it
     * @param overlap how long both sign
     */
    record Rotation(@Nullable Path key, @DefaultValue("30d") Duration overlap) {}

    /**
     * What is sealed of the access log.
     *
     * @param every how often, when there is news
     */
    record Access(@DefaultValue("1h") Duration every) {}

    /**
     * The comparison of all streams with the heads of the log.
     *
     * @param at when each day
     * @param zone whose day
     */
    record Sweep(
            @DefaultValue("02:30") @DateTimeFormat(pattern = "HH:mm")
            LocalTime at,

            @DefaultValue("Europe/Paris") String zone) {}

    /**
     * What outside of this installation bears witness.
     *
     * @param witnesses that sign every checkpoint they are told
     * @param timestamp authority that says when checkpoints were there
     * @param copy directory outside of this machine's reach, where each checkpoint is written once
     * @param bucket with Object Lock, where each checkpoint is kept
     * @param every how often each is told, when there is news
     * @param again how long one that did not answer is left alone
     */
    record Anchors(
            @DefaultValue List<Witness> witnesses,
            @Nullable Timestamp timestamp,
            @Nullable Path copy,
            @Nullable @Valid Bucket bucket,
            @DefaultValue("2s") Duration every,
            @DefaultValue("30s") Duration again) {
        /** What the witnesses' keys are called. */
        List<String> names() {
            return witnesses.stream().map(witness -> witness.name()).toList();
        }
    }

    /**
     * A bucket under Object Lock.
     *
     * @param s3 where it is
     * @param retain how long each checkpoint is kept, from when it is put there
     */
    record Bucket(
            @DefaultValue io.litige.app.s3.Bucket s3,
            @DefaultValue("COMPLIANCE") LockMode mode,
            @DefaultValue("3650d") @DurationMin(days = 1) Duration retain) {}

    /**
     * A time stamping authority (RFC 3161).
     *
     * @param url it is asked at
     * @param certificate PEM file: its own certificate, or of those that have issued it
     * @param policy object identifier of the policy it is to stamp under; its own choice when absent
     * @param every how often the newest checkpoint is stamped, when there is news
     * @param again how long an authority that did not answer well is left alone
     */
    record Timestamp(
            @Nullable String url,
            @Nullable Path certificate,
            @Nullable String policy,
            @DefaultValue("1d") Duration every,
            @DefaultValue("30s") Duration again) {}

    /**
     * One witness.
     *
     * @param url below which it is asked
     * @param key as C2SP writes it
     */
    record Witness(@Nullable String url, @Nullable String key) {
        String name() {
            return String.valueOf(key).replaceFirst("\\+.*", "");
        }
    }
}
