package io.litige.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Receipt;
import io.litige.api.value.Role;
import io.litige.command.DeskDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The worker on a real database; disputes are recorded by a handler that answers as the aggregate does. */
class ImportWorkerTest {
    private static final Actor QUALITY = new Actor(
            AgentId.of("demo-quality"),
            Set.of(Role.QUALITY_MANAGER),
            Set.of(),
            new Mandate(Money.euros("0.00"), "mandates-1"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final DataSource database = DeskDatabase.dataSource();
    private static ValidatorFactory validators;

    @TempDir
    Path directory;

    private final Map<DisputeId, UUID> registered = new ConcurrentHashMap<>();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile Predicate<RegisterDispute> refuse = command -> false;
    private volatile Predicate<Integer> fail = number -> false;
    private ImportTable jobs;
    private Imports imports;
    private ImportProperties properties;

    @BeforeAll
    static void startValidators() {
        validators = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void stopValidators() {
        validators.close();
    }

    @BeforeEach
    void emptyQueue() {
        JdbcClient.create(database)
                .sql("truncate desk.import_job, desk.import_refusal, desk.import_claim")
                .update();
        properties = new ImportProperties(
                directory,
                DataSize.ofKilobytes(64),
                8,
                10,
                Duration.ofSeconds(2),
                Duration.ofMillis(20),
                Duration.ofMinutes(10),
                true);
        jobs = new ImportTable(JdbcClient.create(database));
        imports = new Imports(jobs, refusals(), new ImportSpool(properties), new Mappings(), properties);
    }

    @AfterEach
    void nothingIsLeftOnDisk() {
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void everyLineIsAccountedForAndTheSameFileTakesNothingTwice() throws Exception {
        var first = done(submit(file(0, 100)));
        var again = done(submit(file(0, 100)));
        var overlapping = done(submit(file(90, 120)));

        assertCounts(first, 100, 0, 0);
        assertCounts(again, 0, 100, 0);
        assertCounts(overlapping, 20, 10, 0);
        assertThat(registered).hasSize(120);
    }

    @Test
    void aRepeatedRequestIsTheSameImport() throws Exception {
        var id = UUID.randomUUID();
        submit(id, file(0, 3));
        submit(id, file(0, 3));

        assertThat(imports.page(null, 10)).hasSize(1);
        assertCounts(done(id), 3, 0, 0);
        submit(id, file(0, 3));
        assertCounts(imports.find(id), 3, 0, 0);
    }

    @Test
    void theSameKeyTwiceInOneFileIsTakenOnceAndOtherContentIsRefused() throws Exception {
        String one = line(1, "Une lampe cassée");

        var job = done(submit(header() + one + one + line(1, "Une autre lampe") + line(2, "x")));

        assertCounts(job, 2, 1, 1);
        assertThat(imports.refusals(job.id(), 0, 10))
                .extracting(RefusedLine::line, RefusedLine::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "ALREADY_REGISTERED"));
    }

    @Test
    void aLineTheRulesRefuseFreesItsKeyForACorrectedOne() throws Exception {
        refuse = command -> command.dispute().summary().equals("falsch");

        var wrong = done(submit(header() + line(1, "falsch") + line(1, "richtig") + line(2, "falsch")));
        var corrected = done(submit(header() + line(1, "richtig") + line(2, "richtig")));

        assertCounts(wrong, 1, 0, 2);
        assertCounts(corrected, 1, 1, 0);
    }

    @Test
    void aRunThatDiesInTheMiddleIsTakenOverAndCountsEachLineOnce() throws Exception {
        var id = submit(file(0, 100));
        fail = number -> number == 45;
        var dying = jobs.lease("dying", Duration.ofMillis(1)).orElseThrow();
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            assertThatThrownBy(() -> run().run(dying, "dying", pool, () -> true))
                    .hasMessage("no answer");
        }
        var stopped = imports.find(id);
        assertThat(stopped.state()).isEqualTo(ImportJob.State.RUNNING);
        assertThat(stopped.linesRead()).isBetween(10L, 60L);
        forgetLastCheckpoint(id);

        var job = done(id);

        assertCounts(job, 100, 0, 0);
        assertThat(registered).hasSize(100);
    }

    @Test
    void aProcessThatLostItsLeaseCountsNothing() throws Exception {
        var id = submit(file(0, 30));
        var late = jobs.lease("late", Duration.ZERO).orElseThrow();
        assertCounts(done(id), 30, 0, 0);

        assertThat(jobs.progress(late, "late", new Checkpoint(1, 2, 1, 1, 0, Map.of())))
                .isFalse();
        assertCounts(imports.find(id), 30, 0, 0);
    }

    @Test
    void anOutageDelaysTheImportAndRefusesNothing() throws Exception {
        fail = number -> number <= 15;

        var job = done(submit(file(0, 20)));

        assertCounts(job, 20, 0, 0);
    }

    @Test
    void aFileWithAWrongHeaderIsRefusedAsAWhole() throws Exception {
        var job = done(submit("a,b\n1,2\n"));

        assertThat(job.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(job.linesRead()).isZero();
        assertThat(job.refusal()).isNotNull();
    }

    @Test
    void aFileThatIsTooLargeLeavesNothing() {
        String large = "x".repeat(70_000);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> submit(large))
                .isInstanceOf(io.litige.api.blob.BlobStore.TooLarge.class);
        assertThat(imports.page(null, 10)).isEmpty();
    }

    @Test
    void refusalsAndImportsArePagedByKey() throws Exception {
        refuse = command -> true;
        var first = done(submit(file(0, 25)));
        var second = done(submit(file(0, 1)));

        assertThat(imports.refusals(first.id(), 0, 20))
                .extracting(RefusedLine::line)
                .last()
                .isEqualTo(21L);
        assertThat(imports.refusals(first.id(), 21, 20)).hasSize(5);
        assertThat(imports.page(null, 1)).extracting(ImportJob::id).containsExactly(second.id());
        assertThat(imports.page(second.id(), 5)).extracting(ImportJob::id).containsExactly(first.id());
    }

    @Test
    void anImportNobodyWorksOnIsNamedByHealth() throws Exception {
        var id = submit(file(0, 1));
        var impatient = Duration.ZERO;

        assertThat(jobs.stuck(impatient)).containsExactly(id);
        assertThat(jobs.stuck(Duration.ofHours(1))).isEmpty();
        done(id);
        assertThat(jobs.stuck(impatient)).isEmpty();
    }

    private UUID submit(String content) throws IOException {
        return submit(UUID.randomUUID(), content);
    }

    private UUID submit(UUID id, String content) throws IOException {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return imports.submit(id, new Submission("litige", null, "care", QUALITY), bytes)
                .id();
    }

    private ImportJob done(UUID id) throws InterruptedException {
        var worker = new ImportWorker(
                jobs, run(), new ImportSpool(properties), new ImportMetrics(new SimpleMeterRegistry()), properties);
        worker.start();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!imports.find(id).finished()) {
                assertThat(System.nanoTime())
                        .as("patience with " + imports.find(id))
                        .isLessThan(deadline);
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(10);
            }
            return imports.find(id);
        } finally {
            worker.stop();
        }
    }

    private static void assertCounts(ImportJob job, long taken, long already, long refused) {
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(job.taken(), job.already(), job.refused())).containsExactly(taken, already, refused);
        assertThat(job.linesRead()).isEqualTo(taken + already + refused);
    }

    /** As if the process had died after its commands and before its last checkpoint. */
    private void forgetLastCheckpoint(UUID id) {
        JdbcClient.create(database).sql("""
                        update desk.import_job
                        set next_offset = 0, next_line = 1, lines_read = 0, taken = 0, already = 0, refused = 0
                        where import_id = :id
                        """).param("id", id).update();
    }

    private ImportRun run() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(RegisterDispute.class.getName(), message -> handle(message));
        return new ImportRun(
                jobs,
                refusals(),
                new ImportClaimTable(JdbcClient.create(database)),
                new ImportSpool(properties),
                new Mappings(),
                new LineDispatch(DefaultCommandGateway.builder().commandBus(bus).build()),
                validators.getValidator(),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new ImportMetrics(new SimpleMeterRegistry()),
                properties);
    }

    private Receipt handle(CommandMessage<?> message) {
        if (fail.test(commands.incrementAndGet())) {
            throw new IllegalStateException("no answer");
        }
        var command = (RegisterDispute) message.getPayload();
        var call = Call.fromMetadata(message.getMetaData());
        assertThat(call.actor().id()).isEqualTo(QUALITY.id());
        assertThat(call.actor().roles()).containsOnly(Role.QUALITY_MANAGER, Role.INTEGRATION);
        assertThat(call.channel()).isEqualTo(Channel.IMPORT);
        if (refuse.test(command)) {
            throw Rejected.because(Rejection.Code.GROUND_INCOMPLETE, Map.of("ground", "G1", "missing", "defect"));
        }
        UUID earlier = registered.putIfAbsent(command.disputeId(), call.requestId());
        Rejected.when(
                earlier != null && !earlier.equals(call.requestId()),
                Rejection.Code.ALREADY_REGISTERED,
                Map.of("dispute", command.disputeId()));
        return Receipt.of(command.disputeId(), 2, List.of());
    }

    private static ImportRefusalTable refusals() {
        return new ImportRefusalTable(new NamedParameterJdbcTemplate(database));
    }

    private static String file(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> line(number, "Lampe " + number))
                .collect(Collectors.joining("", header(), ""));
    }

    private static String header() {
        return "key,customer,party_type,occurred_at,summary,statement,ground_kind,failing\n";
    }

    private static String line(int number, String summary) {
        return "K-%d,C-%d,CONSUMER,2026-03-02,%s,Personne ne répond,COMMUNICATION,NO_REPLY%n"
                .formatted(number, number, summary)
                .replace(System.lineSeparator(), "\n");
    }
}
