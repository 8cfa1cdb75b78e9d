package dev.outputhub.conversation.imports.run;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportOptions;
import dev.outputhub.conversation.imports.job.NewImport;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run leaves behind when it ends early, and how the next one goes on. The scheduler is left out of it. */
class ImportResumptionIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ImportRun run;
    private final ImportUndo undo;
    private final ImportJobs jobs;
    private final ArchiveStore store;
    private final TransactionTemplate transaction;

    @Autowired
    ImportResumptionIntegrationTests(
            MockMvcTester mvc,
            ImportRun run,
            ImportUndo undo,
            ImportJobs jobs,
            ArchiveStore store,
            TransactionTemplate transaction) {
        this.acme = new ConversationApi(mvc, ACME_EDITOR);
        this.run = run;
        this.undo = undo;
        this.jobs = jobs;
        this.store = store;
        this.transaction = transaction;
    }

    @Test
    void goesOnBehindTheLastBatchAndStoresNothingTwice() {
        var task = queued(chats(10));
        var batches = new AtomicInteger();
        assertThat(run.run(task, () -> batches.incrementAndGet() > 2)).isFalse();
        var halfway = acme.read("/api/v1/imports/" + task.importId());
        assertThat(halfway.path("state").asString()).isEqualTo("running");
        assertThat(halfway.at("/counts/conversations/new").asInt()).isEqualTo(6);
        assertThat(halfway.at("/progress/items").asInt()).isEqualTo(6);
        assertThat(run.run(task, () -> false)).isTrue();
        var done = acme.read("/api/v1/imports/" + task.importId());
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.at("/counts/conversations/new").asInt()).isEqualTo(10);
        assertThat(done.at("/counts/conversations/unchanged").asInt()).isZero();
        assertThat(acme.items(task.importId().toString()))
                .hasSize(10)
                .extracting(item -> item.path("index").asLong())
                .doesNotHaveDuplicates();
        assertThat(run.run(task, () -> false)).isTrue();
        assertThat(acme.items(task.importId().toString())).hasSize(10);
    }

    @Test
    void anArchiveOfOursGoesOnBehindTheLastBatchToo() {
        var task = queued(hubArchive(7));
        var batches = new AtomicInteger();
        assertThat(run.run(task, () -> batches.incrementAndGet() > 2)).isFalse();
        assertThat(run.run(task, () -> false)).isTrue();
        var done = acme.read("/api/v1/imports/" + task.importId());
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.at("/counts/conversations/new").asInt()).isEqualTo(7);
        assertThat(acme.items(task.importId().toString())).hasSize(7);
    }

    @Test
    void keepsItsOptionsWhenAnotherRunGoesOn() {
        var prefix = "r" + UUID.randomUUID();
        var archive = new ChatGptArchive();
        for (var at = 0; at < 9; at++) {
            archive.chat(prefix + at, "Chat " + at).says("q", null, "user", "Question " + at);
        }
        var wanted = new ImportChoice(null, Set.of(prefix + "1", prefix + "7"));
        var tag = acme.imported("tag.json", chats(1), "options", """
                {"terms": {"tags": ["resumed"]}, "createMissingTerms": true}""").at("/options/terms/tags/0");
        var options = new ImportOptions(Map.of("tags", List.of(UUID.fromString(tag.asString()))), null);
        var task = queued(archive.bytes(), options, wanted);
        var batches = new AtomicInteger();
        assertThat(run.run(task, () -> batches.incrementAndGet() > 1)).isFalse();
        assertThat(run.run(task, () -> false)).isTrue();
        var done = acme.read("/api/v1/imports/" + task.importId());
        assertThat(done.at("/counts/conversations/new").asInt()).isEqualTo(7);
        assertThat(done.at("/counts/conversations/skipped").asInt()).isEqualTo(2);
        assertThat(acme.all("/api/v1/conversations?terms.tags=resumed&importId=" + task.importId()))
                .hasSize(7);
    }

    @Test
    void failsWhenATermForAllIsGone() {
        var options = new ImportOptions(Map.of("tags", List.of(UUID.randomUUID())), null);
        var task = queued(chats(1), options, ImportChoice.ALL);
        assertThat(run.run(task, () -> false)).isTrue();
        var failed = acme.read("/api/v1/imports/" + task.importId());
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("reason").asString()).contains("There is no term");
    }

    @Test
    void failsWhenTheUploadIsGone() {
        var task = queued(chats(1));
        store.remove(key(task.importId()));
        assertThat(run.run(task, () -> false)).isTrue();
        var failed = acme.read("/api/v1/imports/" + task.importId());
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("reason").asString()).contains("object store");
    }

    @Test
    void givesUpAnArchiveThatStopsItsProcessAgainAndAgain() {
        var task = queued(chats(1));
        for (var attempt = 0; attempt < 25; attempt++) {
            run.run(task, () -> true);
        }
        assertThat(acme.read("/api/v1/imports/" + task.importId()).path("state").asString())
                .isEqualTo("failed");
    }

    @Test
    void waitsForAnUndoThatIsUnderWay() {
        var archive = chats(7);
        var first = queued(archive);
        run.run(first, () -> false);
        within(first, () -> jobs.beginUndo(first.importId()));
        var second = queued(archive);
        assertThat(run.run(second, () -> false)).isFalse();
        assertThat(acme.read("/api/v1/imports/" + second.importId())
                        .path("state")
                        .asString())
                .isEqualTo("queued");
        assertThat(undo.run(first, () -> false)).isTrue();
        assertThat(run.run(second, () -> false)).isTrue();
        assertThat(acme.read("/api/v1/imports/" + second.importId())
                        .at("/counts/conversations/new")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void anUndoWaitsForAnImportThatIsUnderWay() {
        var archive = chats(7);
        var first = queued(archive);
        run.run(first, () -> false);
        var second = queued(archive);
        assertThat(run.run(second, () -> true)).isFalse();
        within(first, () -> jobs.beginUndo(first.importId()));
        assertThat(undo.run(first, () -> false)).isFalse();
        assertThat(run.run(second, () -> false)).isTrue();
        assertThat(undo.run(first, () -> false)).isTrue();
    }

    @Test
    void anUndoThatIsGivenUpHoldsNoImportUpAndCanBeTriedAgain() {
        var archive = chats(2);
        var first = queued(archive);
        run.run(first, () -> false);
        within(first, () -> jobs.beginUndo(first.importId()));
        undo.giveUp(first, new IllegalStateException("a neighbour is away for good"));
        var second = queued(archive);
        assertThat(run.run(second, () -> false)).isTrue();
        assertThat(acme.read("/api/v1/imports/" + first.importId())
                        .path("reason")
                        .asString())
                .contains("tried again");
        within(first, () -> jobs.beginUndo(first.importId()));
        assertThat(undo.run(first, () -> false)).isTrue();
        assertThat(acme.read("/api/v1/imports/" + first.importId())
                        .path("state")
                        .asString())
                .isEqualTo("undone");
    }

    private void within(ImportTask task, Runnable work) {
        CurrentPrincipal.run(task.principal(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private ImportTask queued(byte[] archive) {
        return queued(archive, ImportOptions.NONE, ImportChoice.ALL);
    }

    private ImportTask queued(byte[] archive, ImportOptions options, ImportChoice choice) {
        var task = new ImportTask(ACME_EDITOR.organizationId(), ACME_EDITOR.id(), Identifiers.next(), null);
        var key = key(task.importId());
        store.put(key, () -> new ByteArrayInputStream(archive), archive.length);
        var added = new NewImport(task.importId(), null, false, "a.json", archive.length, key, options, choice, null);
        CurrentPrincipal.run(task.principal(), () -> transaction.executeWithoutResult(_ -> jobs.add(added)));
        return task;
    }

    private static String key(UUID importId) {
        return "imports/test/" + importId;
    }

    private static byte[] chats(int count) {
        var archive = new ChatGptArchive();
        for (var at = 0; at < count; at++) {
            archive.chat("r" + UUID.randomUUID(), "Chat " + at).says("q", null, "user", "Question " + at);
        }
        return archive.bytes();
    }

    private static byte[] hubArchive(int count) {
        var lines = new StringBuilder();
        for (var at = 0; at < count; at++) {
            lines.append("{\"kind\": \"conversation\", \"id\": \"%s\", \"title\": \"Chat %d\", \"messages\": []}\n"
                    .formatted(UUID.randomUUID(), at));
        }
        return Exports.zip(
                "manifest.json",
                "{\"format\": \"output-hub\", \"version\": 1}",
                "conversations.jsonl",
                lines.toString());
    }
}
