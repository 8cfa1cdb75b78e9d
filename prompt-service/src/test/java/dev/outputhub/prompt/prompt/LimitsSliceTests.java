package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** As much as is allowed really goes in, and one more does not. */
class LimitsSliceTests extends RunningPromptService {

    private static final int LONGEST = 1_000_000;

    @Test
    void aPromptCanBeAsLongAsABook() {
        var word = word("book");
        var book = book(word);
        var id = prompt(word("t"), book);
        var prompt = "/api/v1/prompts/" + id;
        assertThat(read(ACME_VIEWER, prompt).path("template").asString()).isEqualTo(book);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/search-hits?q=" + word))).containsExactly(id);
        assertThat(send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", book(word("other")))))
                .hasStatus(HttpStatus.CREATED);
        assertThat(read(ACME_VIEWER, prompt + "/versions/1/diff")
                        .path("inserted")
                        .asInt())
                .isPositive();
        assertThat(send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", book + "x")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anAgentAndASnippetToo() {
        var book = book("agent");
        create("/api/v1/agents", Map.of("name", word("a"), "instructions", book));
        create("/api/v1/snippets", Map.of("title", word("s"), "text", book));
    }

    @Test
    void aWordCanBeLongerThanAnyIndexTakes() {
        prompt(word("t"), "x".repeat(LONGEST));
        prompt("t".repeat(300), "日".repeat(LONGEST));
        create("/api/v1/agents", Map.of("name", "n".repeat(300), "instructions", "é".repeat(LONGEST)));
    }

    /** Hardly a word comes twice, so that nothing of it can be left out of an index. */
    private static String book(String firstWord) {
        var words = new Random(firstWord.length())
                .ints(LONGEST / 7, 100_000, 1_000_000)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining("\n"));
        return (firstWord + "\n" + words + "é".repeat(LONGEST)).substring(0, LONGEST);
    }
}
