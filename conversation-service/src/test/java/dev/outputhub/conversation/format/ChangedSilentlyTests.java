package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage that leaves a file readable, so that nothing but a remark can tell of it. */
class ChangedSilentlyTests {

    private static final String TABLE = "act,prompt,type\r\nGuide,\"Show me \"\"Lisbon\"\"\",TEXT\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"Cook,\"Cook soup, ", "Cook,\"Cook\",\"TE", "Cook,\"Cook soup\""})
    void saysThatATableEndsWithinARow(String torn) {
        assertThat(Exports.read("prompts.csv", TABLE + torn))
                .map(FoundRecord::record)
                .last(type(BrokenRecord.class))
                .extracting(BrokenRecord::reason)
                .asString()
                .contains("cut off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cook,Cook soup,TEXT",
                "Cook,\"Cook soup\",\"TEXT\"",
                "Cook,a 5\" pan,TEXT\r\n",
                "Cook,soup\n"
            })
    void takesATableForWholeThatEndsWithARow(String last) {
        assertThat(Exports.read("prompts.csv", TABLE + last))
                .map(FoundRecord::record)
                .noneMatch(BrokenRecord.class::isInstance);
    }

    @Test
    void saysThatAnEmptyConversationIsDamaged() {
        var bytes = """
                [{"title": "Empty", "creXte_time": 1690617600.0, "conversation_id": "c1",
                  "mapping": {"root": {"id": "root", "message": null, "parent": null, "children": []}}}]
                """.getBytes(StandardCharsets.ISO_8859_1);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xE9;
        assertThat(Exports.read("conversations.json", bytes))
                .map(FoundRecord::record)
                .singleElement(type(SkippedRecord.class))
                .satisfies(skipped -> {
                    assertThat(skipped.reason()).contains("empty").contains("not UTF-8");
                    assertThat(skipped.leftOut()).isTrue();
                });
    }

    @Test
    void keepsWhatStandsInPlaceOfTheIdOfAMessage() {
        var chat =
                Exports.conversations(Exports.read("conversations.json", """
                        [{"uuid": "c1", "name": "Chat", "created_at": "2024-01-15T10:00:00Z", "chat_messages": [
                          {"uuid": [{"data": "Words that stand where an id was promised"}], "sender": "human", "text": "Hello"}]}]
                        """)).getFirst();
        assertThat(chat.messages().getFirst().metadata().toString()).contains("where an id was promised");
    }

    @Test
    void takesOnlyTheLinkToTheTableOfContentsForOne() {
        var text = """
                ---
                exporter: 3.0.0
                ---
                # Chat

                ## chat-1

                > Hi

                Hello

                ___
                ###### [top](#%s)
                """;
        assertThat(List.of("table-of-contents", "table-og-contents"))
                .map(link -> Exports.conversations(Exports.read("chat.md", text.formatted(link)))
                        .getFirst()
                        .messages()
                        .getLast()
                        .text())
                .satisfiesExactly(
                        whole -> assertThat(whole).isEqualTo("Hello"),
                        damaged -> assertThat(damaged).contains("og-contents"));
    }
}
