package dev.outputhub.conversation.format.promptlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.SkippedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptListTests {

    private static final String CSV = """
            act,prompt,for_devs,type,contributor
            Poet,"I want ""rhymes""
            on ${Topic:spring}",FALSE,TEXT,"ada,bob@example.org"
            Coder,=1+1,TRUE,STRUCTURED,eve
            Nothing,,FALSE,TEXT,eve
            """;

    @Test
    void makesAPromptOfEveryRowOfATable() {
        var found = Exports.read("prompts.csv", CSV);
        assertThat(found).hasSize(3);
        var poet = document(found, 0);
        assertThat(poet.title()).isEqualTo("Poet");
        assertThat(poet.exchanges().getFirst().prompt()).isEqualTo("I want \"rhymes\"\non ${Topic:spring}");
        assertThat(poet.preamble()).isEqualTo("Contributed by ada");
        assertThat(poet.remarks()).containsExactly("A contributor's mail address was left out");
        assertThat(document(found, 1).tags()).containsExactly("structured", "for developers");
        assertThat(found.get(2).record()).isInstanceOf(SkippedRecord.class);
    }

    @Test
    void knowsThePromptsAgainWhenTheTableIsInAnotherOrder() {
        var rows = CSV.split("(?<=eve\n|org\"\n|contributor\n)");
        var turned = rows[0] + rows[2] + rows[1] + rows[3];
        assertThat(sources(Exports.read("prompts.csv", turned)))
                .containsExactlyInAnyOrderElementsOf(sources(Exports.read("prompts.csv", CSV)));
    }

    @Test
    void doesNotTakeAPromptOfTheSameNameForTheSame() {
        var found = Exports.read("prompts.json", """
                [{"act": "Poet", "prompt": "Rhyme."}, {"act": "Poet", "prompt": "Do not rhyme."}]
                """);
        assertThat(sources(found)).doesNotHaveDuplicates();
    }

    @Test
    void readsThePromptsOfOtherPrograms() {
        var found = Exports.read("prompts.json", """
                [{"name": "greet", "type": "text", "prompt": "Greet {{name}}", "labels": ["production"], "tags": ["mail"], "version": 2},
                 {"name": "chat", "type": "chat", "prompt": [{"role": "system", "content": "Be kind."}, {"type": "placeholder", "name": "history"}]},
                 {"command": "/sum", "title": "Sum up", "content": "Sum up {{CLIPBOARD}}", "user_id": "u"},
                 {"name": "judge", "system_prompt": "Be fair.", "prompt_template": "Judge {answer}", "description": "For tests"}]
                """);
        assertThat(found.stream().map(one -> (ImportedDocument) one.record()))
                .extracting(
                        one -> one.title() + "|" + one.exchanges().getFirst().prompt())
                .containsExactly(
                        "greet (version 2)|Greet {{name}}",
                        "chat|system:\nBe kind.\n\n{{history}}",
                        "Sum up|Sum up {{CLIPBOARD}}",
                        "judge|Be fair.\n\nJudge {answer}");
        assertThat(document(found, 0).tags()).containsExactly("mail", "production");
    }

    private static ImportedDocument document(List<FoundRecord> found, int index) {
        return (ImportedDocument) found.get(index).record();
    }

    private static List<String> sources(List<FoundRecord> found) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(ImportedDocument.class::isInstance)
                .map(record -> String.valueOf(record.sourceId()))
                .toList();
    }
}
