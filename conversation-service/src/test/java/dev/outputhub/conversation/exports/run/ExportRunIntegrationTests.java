package dev.outputhub.conversation.exports.run;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportState;
import dev.outputhub.conversation.jobs.JobTask;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.test.neighbours.Neighbours;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run leaves behind when it ends early, and what time takes away. The scheduler is left out of it. */
class ExportRunIntegrationTests extends ConversationServiceTest {

    /** Bytes, more than one part of an upload has. */
    private static final int NOISE = 17 * 1024 * 1024;

    private final ConversationApi acme;
    private final ExportRun run;
    private final ExportJobs jobs;
    private final ArchiveStore store;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String words = "w" + UUID.randomUUID();

    @Autowired
    ExportRunIntegrationTests(
            MockMvcTester mvc,
            ExportRun run,
            ExportJobs jobs,
            ArchiveStore store,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.acme = new ConversationApi(mvc, ACME_EDITOR);
        this.run = run;
        this.jobs = jobs;
        this.store = store;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void beginsAgainAfterItWasBrokenOffAndIsThereOnce() throws IOException {
        var task = queued(ArchiveForm.MARKDOWN);
        var asked = new AtomicInteger();
        assertThat(run.run(task, () -> asked.incrementAndGet() > 2)).isFalse();
        assertThat(state(task)).isEqualTo("running");
        assertThat(acme.get(path(task) + "/content")).hasStatus(HttpStatus.CONFLICT);
        assertThatThrownBy(() -> store.open(key(task))).isInstanceOf(ArchiveStore.ArchiveGone.class);
        assertThat(run.run(task, () -> false)).isTrue();
        var done = acme.read(path(task));
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.at("/counts/output").asInt()).isEqualTo(2);
        assertThat(run.run(task, () -> false)).isTrue();
        assertThat(acme.read(path(task))).isEqualTo(done);
    }

    @Test
    void isStoppedByADeletionAndRemovedByAnother() {
        var task = queued(ArchiveForm.JSON);
        assertThat(run.run(task, () -> true)).isFalse();
        assertThat(acme.delete(path(task))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(state(task)).isEqualTo("cancelled");
        assertThat(run.run(task, () -> false)).isTrue();
        assertThat(state(task)).isEqualTo("cancelled");
        assertThat(acme.get(path(task) + "/content")).hasStatus(HttpStatus.CONFLICT);
        assertThat(acme.delete(path(task))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(acme.get(path(task))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(run.run(task, () -> false)).isTrue();
    }

    @Test
    void failsWithTheReasonThatANeighbourGave() {
        var task = queued(ArchiveForm.JSON);
        run.giveUp(task, Problem.unavailable("The output service is not there.", Duration.ofSeconds(1)));
        var failed = acme.read(path(task));
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("reason").asString()).isEqualTo("The output service is not there.");
    }

    @Test
    void isGoneAfterAWeekAndSaysWhatToDo() {
        var task = queued(ArchiveForm.JSON);
        run.run(task, () -> false);
        after(Duration.ofDays(6));
        assertThat(acme.get(path(task) + "/content")).hasStatusOk();
        after(Duration.ofDays(8));
        assertThatThrownBy(() -> store.open(key(task))).isInstanceOf(ArchiveStore.ArchiveGone.class);
        assertThat(state(task)).isEqualTo("expired");
        assertThat(acme.get(path(task) + "/content"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("again");
    }

    @Test
    void itsEndIsWorkOfTheScheduler() {
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("remove-expired-exports", "recurring")))
                .isPresent();
    }

    @Test
    void anArchiveOfSeveralPartsIsThereWhole() throws IOException {
        var key = "exports/test/" + UUID.randomUUID();
        var size = store.write(key, to -> {
            try (var zip = new ZipOutputStream(to)) {
                zip.putNextEntry(new ZipEntry("noise"));
                zip.write(noise());
            }
        });
        assertThat(size).isGreaterThan(NOISE);
        try (var archive = store.open(key)) {
            assertThat(archive.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
        }
        assertThat(store.remove(key)).isTrue();
    }

    /** It does not become smaller in a ZIP. */
    private static byte[] noise() {
        var noise = new byte[NOISE];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private void after(Duration time) {
        new ExportRetention(jobs, store, transaction, Clock.offset(clock, time)).removeExpired();
    }

    private JobTask queued(ArchiveForm form) {
        var first = UUID.randomUUID();
        page("", first, "\"" + first + "\"");
        page("&after=" + first, UUID.randomUUID(), "null");
        var task = new JobTask(ACME_EDITOR.organizationId(), ACME_EDITOR.id(), Identifiers.next(), null);
        CurrentPrincipal.run(task.principal(), () -> transaction.executeWithoutResult(_ -> jobs.add(job(task, form))));
        return task;
    }

    private void page(String after, UUID id, String next) {
        Neighbours.shared()
                .answer(
                        "/internal/complete-records/output?limit=100" + after + "&q=" + words,
                        "{\"records\": [{\"id\": \"%s\", \"title\": \"Tides\"}], \"next\": %s}".formatted(id, next));
    }

    private ExportJob job(JobTask task, ArchiveForm form) {
        return new ExportJob(
                task.jobId(),
                ExportState.QUEUED,
                "acme",
                form,
                List.of(ExportKind.OUTPUT),
                Map.of(ExportKind.OUTPUT, "q=" + words),
                false,
                "acme.zip",
                key(task),
                Map.of(),
                null,
                0,
                null,
                List.of(),
                0,
                null,
                clock.instant(),
                task.personId(),
                null,
                null,
                null,
                1,
                1);
    }

    private String state(JobTask task) {
        return acme.read(path(task)).path("state").asString();
    }

    private static String path(JobTask task) {
        return "/api/v1/exports/" + task.jobId();
    }

    private static String key(JobTask task) {
        return "exports/test/" + task.jobId();
    }
}
