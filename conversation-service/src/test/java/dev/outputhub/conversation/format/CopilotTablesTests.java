package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CopilotTablesTests {

    private static final String ACTIVITY = "\uFEFFConversation,Time,Author,Message\r\n"
            + "\"Salt, and bread\",2026-07-26T23:21:00,AI,\"Two\nper cent \"\"about\"\"\"\r\n"
            + "Other,2026-07-26T23:20:58,AI,Hello\r\n"
            + "\"Salt, and bread\",2026-07-26T23:21:00,Human,How much salt?\r\n"
            + "Other,2026-07-26T23:20:58,Human,Hi\r\n"
            + "\"Salt, and bread\",2026-07-26T23:20:56,AI,Sure\r\n"
            + "\"Salt, and bread\",2026-07-26T23:20:56,Human,Help me\r\n";

    private static final String CHATS = """
            CreatedAt,MessageContent,Author,ChatName
            1/2/2026 10:00:00 +00:00,Query,user,Research
            1/2/2026 10:00:01 +00:00,Answer,bot,Research
            """;

    @Test
    void putsRowsThatAreNewestFirstInOrderQuestionBeforeAnswer() {
        var found = Exports.conversations(Exports.read("copilot-activity-history.csv", ACTIVITY));
        assertThat(found).extracting(ImportedConversation::title).containsExactly("Salt, and bread", "Other");
        var bread = found.getFirst();
        assertThat(bread.platform()).isEqualTo(Platform.COPILOT);
        assertThat(bread.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("Help me", "Sure", "How much salt?", "Two\nper cent \"about\"");
        assertThat(bread.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT);
        assertThat(bread.createdAt()).isEqualTo(Instant.parse("2026-07-26T23:20:56Z"));
        assertThat(bread.currentMessage()).isEqualTo(bread.messages().getLast().sourceId());
        assertThat(bread.remarks()).isEmpty();
    }

    @Test
    void readsTheOtherLayout() {
        var chat = Exports.conversations(Exports.read("chats.csv", CHATS)).getFirst();
        assertThat(chat.title()).isEqualTo("Research");
        assertThat(chat.messages()).extracting(ImportedMessage::text).containsExactly("Query", "Answer");
        assertThat(chat.createdAt()).isEqualTo(Instant.parse("2026-01-02T10:00:00Z"));
    }

    @Test
    void readsATableThatWasSavedAgainWithSemicolonsAndInUtf16() {
        var again = "\uFEFFConversation;Time;Author;Message\nOne;2026-07-26T23:20:56;Human;Grüße\n";
        assertThat(Exports.conversations(Exports.read("x.csv", again.getBytes(StandardCharsets.UTF_16LE)))
                        .getFirst()
                        .messages())
                .extracting(ImportedMessage::text)
                .containsExactly("Grüße");
    }

    @Test
    void givesTheSameIdsWhenTheExportHasGrown() {
        var grown = ACTIVITY.replace("Message\r\n", "Message\r\nOther,2026-07-27T08:00:00,Human,Again\r\n");
        var before = Exports.conversations(Exports.read("x.csv", ACTIVITY));
        var after = Exports.conversations(Exports.read("x.csv", grown));
        assertThat(after)
                .extracting(ImportedConversation::sourceId)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(ImportedConversation::sourceId).toList());
        assertThat(after)
                .flatExtracting(ImportedConversation::messages)
                .extracting(ImportedMessage::sourceId)
                .containsAll(before.stream()
                        .flatMap(one -> one.messages().stream())
                        .map(ImportedMessage::sourceId)
                        .toList());
    }

    @Test
    void namesAConversationThatIsTooLargeAndKeepsItsNeighbours() {
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 1 << 20, 6_000, 1 << 20);
        var rows = "Long,2026-07-26T23:20:56,Human," + "many words ".repeat(50) + "\r\n";
        var found = Exports.read("x.csv", (ACTIVITY + rows.repeat(20)).getBytes(StandardCharsets.UTF_8), limits);
        assertThat(Exports.conversations(found))
                .extracting(ImportedConversation::title)
                .containsExactly("Salt, and bread", "Other");
        assertThat(found.getLast().record()).isInstanceOfSatisfying(BrokenRecord.class, broken -> {
            assertThat(broken.title()).isEqualTo("Long");
            assertThat(broken.reason()).contains("20 records").contains("at most 6,000");
        });
    }

    @Test
    void readsConversationsThatTogetherAreLargerThanMemoryMayHold() {
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 1 << 20, 6_000, 1 << 20);
        var table = new StringBuilder("Conversation,Time,Author,Message\n");
        for (var row = 0; row < 120; row++) {
            table.append("Chat ")
                    .append(row % 12)
                    .append(",2026-07-26T23:20:56,Human,words ")
                    .append(row)
                    .append('\n');
        }
        var found =
                Exports.conversations(Exports.read("x.csv", table.toString().getBytes(StandardCharsets.UTF_8), limits));
        assertThat(found).hasSize(12);
        assertThat(found).allSatisfy(one -> assertThat(one.messages()).hasSize(10));
    }

    @Test
    void saysWhichColumnsAnUnknownTableHas() {
        assertThat(Exports.read("x.csv", "street,town\n\"a\",\"b\"\n"))
                .singleElement()
                .satisfies(one -> assertThat(((FoundTable) one.record()).told()).contains("street, town"));
    }

    @Test
    void keepsTheRowsBeforeAQuoteThatIsNeverClosed() {
        var found = Exports.read("x.csv", ACTIVITY + "Other,2026-07-26T23:20:50,Human,\"never closed\r\nmore");
        assertThat(Exports.conversations(found)).hasSize(2);
        assertThat(found.toString()).contains("never closed").contains("more");
        var limits = ImportLimits.defaults();
        var endless = Exports.read(
                "x.csv",
                (ACTIVITY + "Other,,Human,\"" + "endless ".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8),
                limits);
        assertThat(Exports.conversations(endless)).hasSize(2);
        assertThat(endless).anySatisfy(one -> assertThat(one.record()).isInstanceOf(BrokenRecord.class));
    }

    @Test
    void takesRowsWithMoreOrFewerFieldsThanColumns() {
        var found = Exports.conversations(Exports.read(
                "x.csv", "Conversation,Time,Author,Message\nOne,2026-07-26T23:20:56,Human,Hi,more\nTwo\n"));
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.messages()
                                .getFirst()
                                .metadata()
                                .get("column 5")
                                .asString())
                        .isEqualTo("more"));
    }
}
