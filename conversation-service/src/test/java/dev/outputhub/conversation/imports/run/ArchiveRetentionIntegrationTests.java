package dev.outputhub.conversation.imports.run;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.conversation.imports.job.NewImport;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.test.identity.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ArchiveRetentionIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi globex;
    private final ImportJobs jobs;
    private final ArchiveStore store;
    private final ImportSettings settings;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    ArchiveRetentionIntegrationTests(
            MockMvcTester mvc,
            ImportJobs jobs,
            ArchiveStore store,
            ImportSettings settings,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.acme = new ConversationApi(mvc, ACME_EDITOR);
        this.globex = new ConversationApi(mvc, GLOBEX_OWNER);
        this.jobs = jobs;
        this.store = store;
        this.settings = settings;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void keepsUploadedFilesForAWeekAndThenRemovesThemInEveryOrganisation() {
        var kept = acme.imported("a.json", chat());
        var dry = acme.imported("a.json", chat(), "dryRun", "true");
        var theirs = globex.imported("a.json", chat());
        after(Duration.ofDays(6));
        assertThat(isThere(ACME_EDITOR, kept)).isTrue();
        assertThat(isThere(ACME_EDITOR, dry)).isTrue();
        after(Duration.ofDays(8));
        assertThat(isThere(ACME_EDITOR, kept)).isFalse();
        assertThat(isThere(ACME_EDITOR, dry)).isFalse();
        assertThat(isThere(GLOBEX_OWNER, theirs)).isFalse();
        assertThat(acme.read(path(kept)).path("archiveRemovedAt").isNull()).isFalse();
        assertThat(globex.read(path(theirs)).path("archiveRemovedAt").isNull()).isFalse();
    }

    @Test
    void reportsAndUndoesAnImportWhoseUploadedFileIsGone() {
        var done = acme.imported("a.json", chat());
        after(Duration.ofDays(8));
        assertThat(acme.items(done.path("id").asString())).hasSize(1);
        assertThat(acme.undone(done.path("id").asString()).path("state").asString())
                .isEqualTo("undone");
        assertThat(acme.items(done.path("id").asString())
                        .getFirst()
                        .path("undone")
                        .asString())
                .isEqualTo("removed");
    }

    @Test
    void leavesTheUploadedFileOfAnImportThatHasNotEnded() {
        var id = Identifiers.next();
        var key = "imports/test/" + id;
        store.put(key, () -> new ByteArrayInputStream(new byte[] {1}), 1);
        CurrentPrincipal.run(
                new ImportTask(ACME_EDITOR.organizationId(), ACME_EDITOR.id(), id, null).principal(),
                () -> transaction.executeWithoutResult(_ -> jobs.add(NewImport.of(id, false, "a.json", 1, key))));
        after(Duration.ofDays(800));
        assertThat(isThere(key)).isTrue();
    }

    @Test
    void isWorkOfTheScheduler() {
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("remove-old-archives", "recurring")))
                .isPresent();
    }

    private void after(Duration time) {
        new ArchiveRetention(jobs, store, settings, transaction, Clock.offset(clock, time)).removeOld();
    }

    private boolean isThere(TestPeople person, JsonNode done) {
        return isThere(
                "imports/" + person.organizationId() + "/" + done.path("id").asString());
    }

    private boolean isThere(String key) {
        try {
            var file = Files.createTempFile("archive", ".bin");
            try {
                store.fetch(key, file);
                return true;
            } catch (ArchiveStore.ArchiveGone gone) {
                return false;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String path(JsonNode done) {
        return "/api/v1/imports/" + done.path("id").asString();
    }

    private static byte[] chat() {
        var archive = new ChatGptArchive();
        archive.chat("r" + UUID.randomUUID(), "Chat").says("q", null, "user", "Question");
        return archive.bytes();
    }
}
