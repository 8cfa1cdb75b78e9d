package dev.outputhub.prompt.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTests {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
    private static final Term GPT = term(null);

    @Test
    void anIdNamesBestThenTheSlugTheNameAndOtherNames() {
        assertThat(List.of(ID.toString(), "gpt-four-o", "gpt-4o", "gpt-4o-api", "chatgpt-4o-latest"))
                .extracting(text -> Names.rank(GPT, text))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void namesCompareWithoutRegardToCase() {
        assertThat(Names.rank(GPT, "GPT-4O")).isEqualTo(2);
        assertThat(Names.rank(GPT, "ChatGPT-4o-Latest")).isEqualTo(4);
    }

    @Test
    void aMergedTermOnlyStandsInWhereNoOtherBearsTheName() {
        assertThat(Names.rank(term(UUID.randomUUID()), ID.toString()))
                .isGreaterThan(Names.rank(GPT, "chatgpt-4o-latest"));
        assertThat(Names.rank(term(UUID.randomUUID()), "something else")).isEqualTo(Names.rank(GPT, "something else"));
    }

    private static Term term(UUID mergedInto) {
        return new Term(
                ID,
                "llms",
                "gpt-four-o",
                "GPT-4o",
                null,
                null,
                null,
                0,
                false,
                Map.of("apiModelName", "gpt-4o-api", "aliases", List.of("chatgpt-4o-latest")),
                mergedInto,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                null);
    }
}
