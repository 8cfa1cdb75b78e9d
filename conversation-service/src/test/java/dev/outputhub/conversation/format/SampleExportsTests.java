package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over the collected exports where they lie beside the repository. */
class SampleExportsTests {

    @BeforeEach
    void samplesAreThere() {
        assumeTrue(Files.isDirectory(Exports.SAMPLES), "no collected exports beside the repository");
    }

    @ParameterizedTest
    @CsvSource({
        "danny-avila_LibreChat/chatgpt-export.json,                      2, 21, 0, 0",
        "danny-avila_LibreChat/chatgpt-tree.json,                        1, 12, 2, 0",
        "danny-avila_LibreChat/chatgpt-citations.json,                   1,  2, 0, 0",
        "danny-avila_LibreChat/chatgpt-modern-export.json,               2,  7, 0, 1",
        "lotblocks_DumeeApp/chatgpt-tree.utf8-bom.json,                  1, 12, 2, 0",
        "lotblocks_DumeeApp/chatgpt-citations.bom-and-mojibake.json,     1,  2, 0, 0",
        "minhyeong112_h20/chatgpt-tree.crlf.json,                        1, 12, 2, 0",
        "cl0ver012_chatlore/chatgpt/conversations.json,                  2, 11, 1, 2",
        "mitkury_chatgpt-export-parser/example-conversation.json,        1,  6, 1, 0",
        "mohamed-chs_convoviz/conversations-000.json,                    1,  3, 0, 0",
        "mohamed-chs_convoviz/conversations-001.json,                    1,  2, 0, 0",
        "mohamed-chs_convoviz/wrapped-branching-and-empty.json,          1,  3, 1, 1",
        "_derived/chatgpt-slim-no-children.json,                         3, 23, 3, 1",
        "_derived/chatgpt-null-title-dangling-current-node.json,         2, 11, 1, 0",
        "cl0ver012_chatlore/claude/conversations.json,                   2,  7, 1, 1",
        "dimpurr_chat-stasher/claude-detail.json,                        1,  5, 1, 0",
        "osteele_claude-chat-viewer/testdata/claude-bakery-chat.json,    1,  4, 0, 0",
        "osteele_claude-chat-viewer/testdata/conversation-rendering-tests.json, 1, 10, 0, 0",
        "osteele_claude-chat-viewer/testdata/conversation-with-errors.json,     1, 10, 0, 0",
        "osteele_claude-chat-viewer/testdata/conversations.json,         2,  6, 0, 0",
        "osteele_claude-chat-viewer/testdata/conversations-multiple-errors.json, 3, 4, 0, 2"
    })
    void bringsEveryConversationAndMessage(
            String file, int conversations, int messages, int branchPoints, int notTaken) {
        var found = Exports.read(Exports.SAMPLES.resolve(file));
        var taken = Exports.conversations(found);
        assertThat(taken).hasSize(conversations);
        assertThat(taken.stream().mapToInt(one -> one.messages().size()).sum()).isEqualTo(messages);
        assertThat(taken.stream().mapToInt(SampleExportsTests::branchPoints).sum())
                .isEqualTo(branchPoints);
        assertThat(found).hasSize(conversations + notTaken);
        taken.forEach(SampleExportsTests::isSound);
    }

    @Test
    void bringsAllSampleConversationsOfTheChatViewer() throws IOException {
        try (var files = Files.list(Exports.SAMPLES.resolve("osteele_claude-chat-viewer/sampleConversations"))) {
            var taken = files.flatMap(file -> Exports.conversations(Exports.read(file)).stream())
                    .toList();
            assertThat(taken).hasSize(10);
            assertThat(taken.stream().mapToInt(one -> one.messages().size()).sum())
                    .isEqualTo(42);
            assertThat(taken).allSatisfy(one -> assertThat(one.platform()).isEqualTo(Platform.CLAUDE));
            taken.forEach(SampleExportsTests::isSound);
        }
    }

    @Test
    void findsTheSameTreeWhateverTheFileEncodingIs() {
        var plain =
                Exports.conversations(Exports.read(Exports.SAMPLES.resolve("danny-avila_LibreChat/chatgpt-tree.json")));
        assertThat(Exports.conversations(
                        Exports.read(Exports.SAMPLES.resolve("lotblocks_DumeeApp/chatgpt-tree.utf8-bom.json"))))
                .isEqualTo(plain);
        assertThat(Exports.conversations(
                        Exports.read(Exports.SAMPLES.resolve("minhyeong112_h20/chatgpt-tree.crlf.json"))))
                .isEqualTo(plain);
    }

    @Test
    void walksTheBranchThatWasLastShown() {
        var export = Exports.conversations(
                Exports.read(Exports.SAMPLES.resolve("danny-avila_LibreChat/chatgpt-export.json")));
        assertThat(branch(export.get(0))).hasSize(16);
        assertThat(branch(export.get(1))).hasSize(5);
        var tree = Exports.conversations(
                        Exports.read(Exports.SAMPLES.resolve("danny-avila_LibreChat/chatgpt-tree.json")))
                .getFirst();
        assertThat(branch(tree).stream().filter(message -> !message.hidden())).hasSize(6);
    }

    @Test
    void resolvesTheCitationsOfARealAnswer() {
        var fragment = Exports.conversations(
                        Exports.read(Exports.SAMPLES.resolve("danny-avila_LibreChat/chatgpt-citations.json")))
                .getFirst();
        var answer = fragment.messages().getLast();
        assertThat(answer.text())
                .contains(
                        "[Signal Sciences - Crunchbase Company Profile & Funding](<https://www.crunchbase.com/organization/signal-sciences>)")
                .doesNotContain("†source");
        assertThat(((ContentPart.Text) answer.parts().getFirst()).raw()).contains("【3:0†source】");
    }

    @ParameterizedTest
    @ValueSource(strings = {"osteele_claude-chat-viewer/testdata/simple-invalid.json"})
    void reportsWhatItDoesNotKnow(String file) {
        assertThat(Exports.read(Exports.SAMPLES.resolve(file)))
                .singleElement()
                .satisfies(one -> assertThat(one.record()).isInstanceOf(SkippedRecord.class));
    }

    @Test
    void takesEveryFileOfTheMarkdownArchive() throws IOException {
        var library = Exports.SAMPLES.resolve("danielrosehill_Prompts-And-Outputs");
        var zip = new ArrayList<String>();
        try (var files = Files.walk(library)) {
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                zip.add(library.relativize(file).toString());
                zip.add(Files.readString(file));
            }
        }
        var found = Exports.read("library.zip", Exports.zip(zip.toArray(String[]::new)));
        assertThat(found)
                .hasSize(zip.size() / 2)
                .allSatisfy(one -> assertThat(one.record()).isInstanceOf(ImportedDocument.class));
        var documents =
                found.stream().map(one -> (ImportedDocument) one.record()).toList();
        var badged =
                documents.stream().filter(one -> "GPT-4o".equals(one.model())).count();
        assertThat(badged).isEqualTo(59);
        assertThat(documents)
                .filteredOn(one -> one.exchanges().getFirst().prompt() != null)
                .hasSize(27);
        assertThat(documents).noneMatch(one -> one.folders().contains("library"));
        assertThat(documents)
                .filteredOn(one -> one.title().equals("Dimming screens using Fedora"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.folders()).containsExactly("Linux", "Linux-Distros", "Fedora");
                    assertThat(one.exchanges()).hasSize(2);
                    assertThat(one.exchanges().get(1).prompt()).isEqualTo("Do these work with Wayland?");
                });
    }

    @Test
    void readsAnExportersMarkdownAsTheConversationItWas() {
        var file = Exports.SAMPLES.resolve("revivalstack_ai-chat-exporter/chatgpt-exporter-test-chat__test.md");
        var chat = Exports.conversations(Exports.read(file)).getFirst();
        assertThat(chat.title()).isEqualTo("chatgpt exporter test chat");
        assertThat(chat.messages()).hasSize(10);
        assertThat(chat.messages().get(0).text()).isEqualTo("what model/version of chatgpt are you?");
        assertThat(chat.messages().get(5).text()).contains("## Footnotes").doesNotContain("[top](#table-of-contents)");
        isSound(chat);
    }

    private static int branchPoints(ImportedConversation conversation) {
        var children = new HashMap<String, Integer>();
        conversation.messages().forEach(message -> children.merge(String.valueOf(message.parentId()), 1, Integer::sum));
        children.remove("null");
        return (int) children.values().stream().filter(count -> count > 1).count();
    }

    private static List<ImportedMessage> branch(ImportedConversation conversation) {
        var byId = new HashMap<String, ImportedMessage>();
        conversation.messages().forEach(message -> byId.put(message.sourceId(), message));
        var branch = new ArrayList<ImportedMessage>();
        for (var at = byId.get(conversation.currentMessage());
                at != null;
                at = byId.get(String.valueOf(at.parentId()))) {
            branch.add(at);
        }
        return branch;
    }

    /** Parents come first, ids are unique, and the current message is one of them. */
    private static void isSound(ImportedConversation conversation) {
        var known = new HashSet<String>();
        for (var message : conversation.messages()) {
            assertThat(message.parentId() == null || known.contains(message.parentId()))
                    .isTrue();
            assertThat(known.add(message.sourceId())).isTrue();
        }
        assertThat(known).contains(conversation.currentMessage());
    }
}
