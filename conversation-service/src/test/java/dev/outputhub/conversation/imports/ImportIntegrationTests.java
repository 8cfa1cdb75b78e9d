package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.events.PublishedEvents;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ImportIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi viewer;
    private final ConversationApi globex;
    private final ConversationApi owner;

    @Autowired
    ImportIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        viewer = new ConversationApi(mvc, ACME_VIEWER);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
        owner = new ConversationApi(mvc, ACME_OWNER);
    }

    @Test
    void bringsConversationsWithTheirBranchesAndReportsEveryRecord() {
        var id = name();
        var archive = new ChatGptArchive();
        archive.chat(id, "Tides")
                .says("q", null, "user", "How do tides work?")
                .says("a1", "q", "assistant", "The moon.")
                .says("a2", "q", "assistant", "The moon pulls at the water.");
        archive.chat(id + "-empty", "Nothing");
        var done = acme.imported("conversations.json", archive.bytes());
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("format").asString()).isEqualTo("chatgpt");
        assertThat(count(done, "conversations", "new")).isEqualTo(1);
        assertThat(count(done, "conversations", "skipped")).isEqualTo(1);
        assertThat(count(done, "messages", "new")).isEqualTo(3);
        var items = acme.items(done.path("id").asString());
        assertThat(items).extracting(item -> item.path("result").asString()).containsExactly("new", "skipped");
        assertThat(items.get(1).path("reason").asString()).isEqualTo("The conversation is empty");

        var conversation = conversation(id);
        assertThat(conversation.path("title").asString()).isEqualTo("Tides");
        assertThat(conversation.path("platform").asString()).isEqualTo("chatgpt");
        assertThat(conversation.path("date").asString()).isEqualTo("2025-10-09");
        assertThat(conversation.path("messageCount").asInt()).isEqualTo(3);
        assertThat(conversation.at("/terms/llms/slug").asString()).isEqualTo("gpt-4o");
        assertThat(conversation.at("/terms/llm-platforms/slug").asString()).isEqualTo("chatgpt");
        var messages = "/api/v1/conversations/" + conversation.path("id").asString() + "/messages";
        var branch = acme.all(messages);
        assertThat(branch)
                .extracting(message -> message.path("text").asString())
                .containsExactly("How do tides work?", "The moon pulls at the water.");
        assertThat(branch.get(1).path("alternatives")).hasSize(2);
        assertThat(branch.get(1).at("/parts/0/type").asString()).isEqualTo("text");
        assertThat(acme.all(messages + "?branch=all")).hasSize(3);
        var other = branch.get(1).at("/alternatives/0/leafId").asString();
        assertThat(acme.all(messages + "?branch=" + other)
                        .getLast()
                        .path("text")
                        .asString())
                .isEqualTo("The moon.");
        assertThat(acme.all(messages + "?branch=all&limit=1")).hasSize(3);
    }

    @Test
    void changesNothingWhenTheSameArchiveComesAgain() {
        var archive = new ChatGptArchive();
        for (var at = 0; at < 7; at++) {
            archive.chat(name(), "Chat " + at).says("q", null, "user", "Question " + at);
        }
        acme.imported("a.json", archive.bytes());
        var again = acme.imported("a.json", archive.bytes());
        assertThat(count(again, "conversations", "unchanged")).isEqualTo(7);
        assertThat(count(again, "messages", "unchanged")).isEqualTo(7);
        assertThat(again.path("counts")).allSatisfy(kind -> {
            assertThat(kind.path("new").asInt()).isZero();
            assertThat(kind.path("updated").asInt()).isZero();
        });
    }

    @Test
    void givesNoDateToAConversationWhoseFileTellsNoTime() {
        var ids = List.of(name(), name(), name());
        var archive = new ChatGptArchive();
        archive.chat(ids.get(0), "No clocks")
                .with("create_time", null)
                .with("update_time", null)
                .saysWithoutTime("q", null, "user", "What time is it?");
        archive.chat(ids.get(1), "Clocks inside")
                .with("create_time", null)
                .with("update_time", null)
                .says("q", null, "user", "And now?");
        archive.chat(ids.get(2), "No clocks either")
                .with("create_time", null)
                .with("update_time", null)
                .saysWithoutTime("q", null, "user", "Still?");
        acme.imported("conversations.json", archive.bytes());
        var dateless = conversation(ids.get(0));
        assertThat(dateless.path("date").isNull()).isTrue();
        assertThat(conversation(ids.get(1)).path("date").asString()).isEqualTo("2025-10-09");

        var list = "/api/v1/conversations?importId=" + dateless.path("importId").asString() + "&limit=1";
        assertThat(acme.all(list))
                .as("the dated one first, and each once")
                .extracting(item -> item.path("sourceId").asString())
                .startsWith(ids.get(1))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(acme.all(list + "&sort=date"))
                .extracting(item -> item.path("sourceId").asString())
                .endsWith(ids.get(1))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(acme.all(list + "&sort=date,-title")).hasSize(3);
        assertThat(acme.all(list + "&date.gte=1900-01-01")).hasSize(1);
        assertThat(acme.patch("/api/v1/conversations/" + dateless.path("id").asString(), "{\"date\": \"2024-02-29\"}"))
                .hasStatusOk();
        assertThat(conversation(ids.get(0)).path("date").asString()).isEqualTo("2024-02-29");
    }

    @Test
    void tellsTheAuditTrailFromWhereItWasBegunAndUndone() {
        var archive = new ChatGptArchive();
        archive.chat(name(), "Whence").says("q", null, "user", "From where?");
        var id = acme.from("198.51.100.7")
                .imported("conversations.json", archive.bytes())
                .path("id")
                .asString();
        acme.from("198.51.100.8").undone(id);
        assertThat(PublishedEvents.auditEntriesOf(id, 3))
                .extracting(
                        entry -> entry.path("action").asString(),
                        entry -> entry.path("address").asString())
                .containsExactly(
                        tuple("import.created", "198.51.100.7"),
                        tuple("import.finished", "198.51.100.7"),
                        tuple("import.undone", "198.51.100.8"));
    }

    @Test
    void addsWhatANewerExportBringsAndMovesOn() {
        var id = name();
        acme.imported("old.json", growing(id, 0).bytes());
        var done = acme.imported("new.json", growing(id, 1).bytes());
        assertThat(count(done, "conversations", "updated")).isEqualTo(1);
        assertThat(count(done, "messages", "new")).isEqualTo(2);
        assertThat(count(done, "messages", "unchanged")).isEqualTo(2);
        var conversation = conversation(id);
        assertThat(conversation.path("title").asString()).isEqualTo("Title 1");
        assertThat(branch(conversation)).containsExactly("First?", "One.", "Second?", "Two.");
    }

    @Test
    void leavesAloneWhatAPersonChanged() {
        var id = name();
        acme.imported("old.json", growing(id, 0).bytes());
        var before = conversation(id);
        var path = "/api/v1/conversations/" + before.path("id").asString();
        var first = acme.all(path + "/messages").getFirst().path("id").asString();
        assertThat(acme.patch(
                        path,
                        "{\"title\": \"Mine\", \"currentMessageId\": \"" + first
                                + "\", \"terms\": {\"tags\": [\"kept\"]}, \"createMissingTerms\": true}"))
                .hasStatusOk();
        acme.imported("new.json", growing(id, 1).bytes());
        var after = conversation(id);
        assertThat(after.path("title").asString()).isEqualTo("Mine");
        assertThat(after.path("currentMessageId").asString()).isEqualTo(first);
        assertThat(after.at("/terms/tags/0/slug").asString()).isEqualTo("kept");
        assertThat(after.path("messageCount").asInt()).isEqualTo(4);
    }

    @Test
    void doesNotGoBackWhenAnOlderExportComesLater() {
        var id = name();
        acme.imported("new.json", growing(id, 1).bytes());
        var done = acme.imported("old.json", growing(id, 0).bytes());
        assertThat(count(done, "conversations", "unchanged")).isEqualTo(1);
        assertThat(conversation(id).path("title").asString()).isEqualTo("Title 1");
    }

    @Test
    void doesNotBringBackWhatWasDeleted() {
        var id = name();
        acme.imported("a.json", growing(id, 0).bytes());
        assertThat(acme.delete(
                        "/api/v1/conversations/" + conversation(id).path("id").asString()))
                .hasStatus(HttpStatus.NO_CONTENT);
        var done = acme.imported("a.json", growing(id, 1).bytes());
        assertThat(count(done, "conversations", "skipped")).isEqualTo(1);
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("problems").asInt()).isZero();
        assertThat(acme.items(done.path("id").asString())
                        .getFirst()
                        .path("reason")
                        .asString())
                .contains("deleted here");
    }

    @Test
    void foreseesInADryRunWhatThenHappens() {
        var id = name();
        acme.imported("old.json", growing(id, 0).bytes());
        var archive = growing(id, 1);
        archive.chat(id + "-other", "Other").says("q", null, "user", "Hm?");
        archive.chat(id + "-other", "Other").says("q", null, "user", "Hm?");
        var dry = acme.imported("new.json", archive.bytes(), "dryRun", "true");
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(acme.read("/api/v1/conversations?sourceId=" + id + "-other").path("items"))
                .isEmpty();
        assertThat(conversation(id).path("messageCount").asInt()).isEqualTo(2);
        var real = acme.imported("new.json", archive.bytes());
        assertThat(dry.path("counts")).isEqualTo(real.path("counts"));
        assertThat(count(real, "conversations", "new")).isEqualTo(1);
        assertThat(count(real, "conversations", "unchanged")).isEqualTo(1);
    }

    @Test
    void undoRemovesWhatTheImportBroughtUnlessItWasUsedSince() {
        var kept = name();
        var gone = name();
        var archive = growing(kept, 0);
        archive.chat(gone, "Gone").says("q", null, "user", "Nobody looks at this zanzibar");
        var brought = acme.imported("a.json", archive.bytes());
        acme.patch("/api/v1/conversations/" + conversation(kept).path("id").asString(), "{\"notes\": \"Mine\"}");
        var undone = acme.undone(brought.path("id").asString());
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(acme.read("/api/v1/conversations?sourceId=" + gone).path("items"))
                .isEmpty();
        assertThat(acme.read("/api/v1/search-hits?q=zanzibar").path("items")).isEmpty();
        assertThat(conversation(kept).path("notes").asString()).isEqualTo("Mine");
        assertThat(acme.items(brought.path("id").asString()))
                .extracting(item -> item.path("undone").asString())
                .containsExactly("kept", "removed");
        var again = acme.imported("a.json", archive.bytes());
        assertThat(count(again, "conversations", "new")).isEqualTo(1);
        assertThat(acme.delete("/api/v1/imports/" + brought.path("id").asString()))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void undoTakesBackWhatANewerExportAdded() {
        var id = name();
        acme.imported("old.json", growing(id, 0).bytes());
        var newer = acme.imported("new.json", growing(id, 1).bytes());
        acme.undone(newer.path("id").asString());
        var conversation = conversation(id);
        assertThat(conversation.path("title").asString()).isEqualTo("Title 0");
        assertThat(conversation.path("messageCount").asInt()).isEqualTo(2);
        assertThat(branch(conversation)).containsExactly("First?", "One.");
        assertThat(count(acme.imported("new.json", growing(id, 1).bytes()), "messages", "new"))
                .isEqualTo(2);
    }

    @Test
    void filesOfOneNameThatSayDifferentThingsAreDocumentsOfTheirOwn() {
        var name = name() + ".md";
        assertThat(count(acme.imported(name, "# Pears\n\nTen."), "outputs", "new"))
                .isEqualTo(1);
        assertThat(count(acme.imported(name, "# Ships\n\nTwo."), "outputs", "new"))
                .isEqualTo(1);
        assertThat(count(acme.imported(name, "# Pears\n\nTen."), "outputs", "unchanged"))
                .isEqualTo(1);
    }

    @Test
    void aPathInAnArchiveIsThatOfOnePersonAndOneArchive() {
        var word = name();
        var file = word + ".md";
        acme.imported("pears-2026-08-01.zip", Exports.zip(file, "Ten pears.", word + "/b.md", "One."));
        var theirs = owner.imported("pears-2026-08-01.zip", Exports.zip(file, "Nine.", word + "/b.md", "Two."));
        assertThat(count(theirs, "outputs", "new")).isEqualTo(2);
        var other = acme.imported("ships.zip", Exports.zip(file, "Two ships.", word + "/b.md", "One."));
        assertThat(count(other, "outputs", "new")).isEqualTo(1);
        assertThat(count(other, "outputs", "unchanged")).isEqualTo(1);
        var later = acme.imported("pears-2026-09-01 (2).zip", Exports.zip(file, "Nine pears.", word + "/b.md", "One."));
        assertThat(count(later, "outputs", "updated")).isEqualTo(1);
        var renamed = acme.imported("fruit.zip", Exports.zip(file, "Two ships."));
        assertThat(count(renamed, "outputs", "unchanged")).isEqualTo(1);
    }

    @Test
    void filesThatNameTheSamePageAreOneDocumentOnlyWhereTheyAreCalledTheSame() {
        var page = "---\nsource: https://pages.test/" + name() + "\n---\n";
        acme.imported("a.md", page + "# Summary\n\nShort.");
        assertThat(count(acme.imported("b.md", page + "# Critique\n\nSharp."), "outputs", "new"))
                .isEqualTo(1);
        assertThat(count(acme.imported("c.md", page + "# Summary\n\nLonger."), "outputs", "updated"))
                .isEqualTo(1);
        var anywhere = "---\nsource: https://pages.test\n---\n# Notes of " + name();
        acme.imported("d.md", anywhere + "\n\nFirst.");
        assertThat(count(acme.imported("e.md", anywhere + "\n\nSecond."), "outputs", "new"))
                .isEqualTo(1);
    }

    @Test
    void handsDocumentsToTheirServicesLinkedAndTagged() {
        var folder = name();
        var zip = Exports.zip(
                folder + "/Linux/a.md", "Asked on a Sunday.\n\n# Prompt\n\nHow?\n\n# Output\n\nSo.\n",
                folder + "/b.md", "Just this.",
                folder + "/c.exe", "MZ");
        var dry = acme.imported("notes.zip", zip, "dryRun", "true");
        assertThat(Neighbours.shared().imports().documents().keySet()).noneMatch(key -> key.contains(folder));
        var done = acme.imported("notes.zip", zip);
        assertThat(done.path("format").asString()).isEqualTo("markdown");
        assertThat(dry.path("counts")).isEqualTo(done.path("counts"));
        assertThat(count(done, "prompts", "new")).isEqualTo(1);
        assertThat(count(done, "outputs", "new")).isEqualTo(2);
        assertThat(count(done, "files", "skipped")).isEqualTo(1);
        var mine = "markdown/" + ACME_EDITOR.id() + ":" + folder;
        var output = Neighbours.shared().imports().documents().get(mine + "/Linux/a.md#output-1");
        var prompt = Neighbours.shared().imports().documents().get(mine + "/Linux/a.md#prompt-1");
        assertThat(output.path("content").asString()).isEqualTo("So.");
        assertThat(output.path("notes").asString()).isEqualTo("Asked on a Sunday.");
        assertThat(output.has("source")).isFalse();
        assertThat(output.path("promptId")).isEqualTo(prompt.path("promptId"));
        assertThat(output.at("/terms/tags/0").asString()).isEqualTo("Linux");
        assertThat(count(acme.imported("notes.zip", zip), "outputs", "unchanged"))
                .isEqualTo(2);
        acme.undone(done.path("id").asString());
        assertThat(Neighbours.shared().imports().undone())
                .contains(UUID.fromString(done.path("id").asString()));
    }

    @Test
    void tellsHowFarItIsUntilItsEnd() {
        var archive = new ChatGptArchive();
        for (var at = 0; at < 20; at++) {
            archive.chat(name(), "Chat").says("q", null, "user", "Question " + at);
        }
        var id = Api.json(acme.upload("a.json", archive.bytes())).path("id").asString();
        var stream = acme.get("/api/v1/imports/" + id + "/events");
        acme.ended(id);
        assertThat(stream)
                .bodyText()
                .contains("event:completed")
                .contains("\"itemsPerSecond\"")
                .contains("id:");
    }

    @Test
    void endsWithAReportWhateverIsSent() {
        var done = acme.imported("nonsense.bin", "neither this nor that");
        assertThat(acme.items(done.path("id").asString())).singleElement().satisfies(item -> {
            assertThat(item.path("kind").asString()).isEqualTo("file");
            assertThat(item.path("result").asString()).isEqualTo("skipped");
            assertThat(item.path("reason").asString()).isNotBlank();
        });
        assertThat(acme.upload("empty.json", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acme.upload("a.json", new byte[] {1}, "format", "gopher"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.json | []",
                "object.json | {}",
                "unknown.json | {\"a\": 1}",
                "notes.txt | Some text",
                "users.json | [{\"uuid\": \"u\", \"full_name\": \"A\", \"email_address\": \"a@b.test\"}]"
            })
    void failsWithTheReasonWhenNothingCouldBeImported(String name, String content) {
        for (var dryRun : List.of("true", "false")) {
            assertNothingImported(acme.imported(name, content, "dryRun", dryRun));
        }
    }

    @Test
    void failsWithTheReasonWhenNothingOfAnArchiveCouldBeImported() {
        assertNothingImported(acme.imported("empty.zip", Exports.zip()));
        assertNothingImported(acme.imported("bomb.zip", Exports.zip("bomb.json", "[" + " ".repeat(64_000_000) + "]")));
        assertNothingImported(acme.imported("long.md", "a".repeat(17_000_000)));
    }

    private void assertNothingImported(JsonNode done) {
        var items = acme.items(done.path("id").asString());
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("result").asString()).isEqualTo("skipped");
            assertThat(item.path("problem").asBoolean()).isTrue();
        });
        assertThat(done.path("state").asString()).isEqualTo("failed");
        assertThat(done.path("problems").asInt()).isEqualTo(items.size());
        assertThat(done.path("reason").asString())
                .startsWith("Nothing could be imported")
                .contains(items.getFirst().path("reason").asString());
    }

    @Test
    void countsMessagesThatCannotBeRead() {
        var export = """
            [{"uuid": "%s", "name": "Torn", "created_at": "2025-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z",
              "chat_messages": ["torn", 5, {"uuid": "m", "sender": "human", "text": "Still here", "content": []}]}]\
            """.formatted(UUID.randomUUID());
        for (var expected : List.of("new", "unchanged")) {
            var done = acme.imported("conversations.json", export);
            assertThat(done.path("state").asString()).isEqualTo("completed");
            assertThat(done.path("problems").asInt()).isEqualTo(1);
            assertThat(count(done, "messages", expected)).isEqualTo(1);
            assertThat(count(done, "messages", "skipped")).isEqualTo(2);
            var item = acme.items(done.path("id").asString()).getFirst();
            assertThat(item.path("result").asString()).isEqualTo(expected);
            assertThat(item.path("problem").asBoolean()).isTrue();
            assertThat(item.at("/messages/skipped").asInt()).isEqualTo(2);
            assertThat(item.path("reason").asString()).contains("(2 times)");
        }
    }

    @Test
    void countsTornMessagesOfATreeToo() {
        var id = name();
        var export = """
            [{"id": "%s", "title": "Torn", "mapping": {
              "q": {"id": "q", "parent": null, "message": {"id": "q", "author": {"role": "user"},
                "content": {"content_type": "text", "parts": ["Still here"]}}},
              "a": {"id": "a", "parent": "q", "message": "torn"}, "b": 5}},
             {"id": "%s-lost", "title": "Lost", "mapping": {"a": {"id": "a", "message": "torn"}}}]\
            """.formatted(id, id);
        var done = acme.imported("conversations.json", export);
        assertThat(done.path("problems").asInt()).isEqualTo(2);
        assertThat(count(done, "messages", "new")).isEqualTo(1);
        assertThat(count(done, "messages", "skipped")).isEqualTo(2);
        assertThat(acme.items(done.path("id").asString()))
                .extracting(item -> item.path("result").asString())
                .containsExactly("new", "skipped");
    }

    @Test
    void countsWhatIsLeftOutOrChangedAsAProblem() {
        var id = name();
        var archive = new ChatGptArchive();
        archive.chat(id, "x".repeat(600) + " plumtail").says("q", null, "user", "Hm?");
        var zip = Exports.zip(
                "chatgpt/conversations.json", new String(archive.bytes(), StandardCharsets.UTF_8),
                "chatgpt/message_feedback.json",
                        "[{\"id\": \"gone\", \"conversation_id\": \"f\", \"rating\": \"thumbs_up\"}]",
                "chat.html", "<html></html>");
        var done = acme.imported("export.zip", zip);
        assertThat(done.path("problems").asInt()).isEqualTo(2);
        assertThat(count(done, "files", "skipped")).isEqualTo(3);
        assertThat(acme.all("/api/v1/imports/" + done.path("id").asString() + "/items?problem=true"))
                .extracting(item -> item.path("reason").asString())
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("title was cut to 500"),
                        reason -> assertThat(reason).contains("feedback"));
        assertThat(conversation(id).path("title").asString()).hasSize(500);
    }

    @Test
    void theLongerOfTwoCopiesInOneFileStays() {
        var id = name();
        var archive = new ChatGptArchive();
        archive.chat(id, "Dup").says("q", null, "user", "one").says("a", "q", "assistant", "two");
        archive.chat(id, "Dup").says("q", null, "user", "one");
        var dry = acme.imported("a.json", archive.bytes(), "dryRun", "true");
        var first = acme.imported("a.json", archive.bytes());
        assertThat(dry.path("counts")).isEqualTo(first.path("counts"));
        assertThat(branch(conversation(id))).containsExactly("one", "two");
        var second = acme.imported("a.json", archive.bytes());
        assertThat(count(second, "conversations", "unchanged")).isEqualTo(2);
    }

    @Test
    void anImportThatFollowsAnUndoBringsEverythingBack() {
        var id = name();
        var archive = new ChatGptArchive();
        for (var at = 0; at < 120; at++) {
            archive.chat(id + at, "Chat " + at).says("q", null, "user", "Question " + at);
        }
        var first = acme.imported("a.json", archive.bytes());
        assertThat(acme.delete("/api/v1/imports/" + first.path("id").asString()))
                .hasStatus(HttpStatus.ACCEPTED);
        var second = acme.imported("a.json", archive.bytes());
        assertThat(acme.ended(first.path("id").asString()).path("state").asString())
                .isEqualTo("undone");
        assertThat(count(second, "conversations", "new")).isEqualTo(120);
        for (var at = 0; at < 120; at += 40) {
            assertThat(conversation(id + at).path("title").asString()).isEqualTo("Chat " + at);
        }
    }

    @Test
    void keepsOrganisationsApart() {
        var id = name();
        var done = acme.imported("a.json", growing(id, 0).bytes());
        var path = "/api/v1/imports/" + done.path("id").asString();
        assertThat(globex.get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.get(path + "/items")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.get(path + "/events")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.delete(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.read("/api/v1/conversations?sourceId=" + id).path("items"))
                .isEmpty();
        assertThat(count(globex.imported("a.json", growing(id, 0).bytes()), "conversations", "new"))
                .isEqualTo(1);
        assertThat(viewer.upload("a.json", growing(id, 0).bytes())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private JsonNode conversation(String sourceId) {
        var found = acme.read("/api/v1/conversations?sourceId=" + sourceId).path("items");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> branch(JsonNode conversation) {
        return acme.all("/api/v1/conversations/" + conversation.path("id").asString() + "/messages").stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    /** A chat as it was at first, or as it had grown later. */
    private static ChatGptArchive growing(String id, int stage) {
        var archive = new ChatGptArchive();
        var chat = archive.chat(id, "Title " + stage)
                .with("update_time", 1_760_000_100 + stage * 1_000)
                .says("q1", null, "user", "First?")
                .says("a1", "q1", "assistant", "One.");
        if (stage > 0) {
            chat.says("q2", "a1", "user", "Second?").says("a2", "q2", "assistant", "Two.");
        }
        return archive;
    }

    private static int count(JsonNode done, String kind, String result) {
        return done.path("counts").path(kind).path(result).asInt();
    }

    private static String name() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }
}
