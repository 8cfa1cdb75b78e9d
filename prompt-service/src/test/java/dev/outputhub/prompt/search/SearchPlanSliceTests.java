package dev.outputhub.prompt.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What PostgreSQL really does for a search and for a list among 100,000 prompts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("large-data")
class SearchPlanSliceTests extends RunningPromptService {

    private static final int PROMPTS = 100_000;

    private final UUID organization = UUID.randomUUID();

    private TestDatabase database;

    @BeforeAll
    void fill(@Autowired Environment environment) {
        database = TestDatabase.of(environment);
        // short texts: the plan depends on how many rows there are, and long ones would only take time
        database.run("set search_path = prompt, public", """
            insert into prompt (organization_id, id, title, slug, kind, current_version, current_text,
                                created_at, created_by, updated_at, updated_by)
            select '%s', gen_random_uuid(), 'Title number ' || i, 'title-' || i, 'text', 1,
                   'common words and rareword' || i %% 1000,
                   now() - i * interval '1 minute', gen_random_uuid(), now(), gen_random_uuid()
            from generate_series(1, %d) i\
            """.formatted(organization, PROMPTS), "vacuum analyze prompt");
    }

    @AfterAll
    void empty() {
        database.run("delete from prompt.prompt where organization_id = '" + organization + "'");
    }

    @Test
    void aSearchReadsTheIndexAndNotEveryRow() {
        var plan = planOf("select count(*) from search_prompts(to_tsquery('hub', 'rareword17'), 'rareword17')");
        assertThat(plan)
                .contains("Bitmap Index Scan on prompt_tsv")
                .doesNotContain("Seq Scan on prompt")
                .doesNotContain("Rows Removed by Filter");
    }

    @Test
    void aTypingErrorReadsTheIndexOfTitles() {
        var plan = planOf("select count(*) from search_prompts(to_tsquery('hub', 'raerword17'), 'titel numbr 77')");
        assertThat(plan).contains("Bitmap Index Scan on prompt_title_similar").doesNotContain("Seq Scan on prompt");
    }

    @Test
    void aListReadsAsManyRowsAsItShows() {
        var plan = planOf("explain select id, title from prompt where organization_id = '" + organization
                + "' and deleted_at is null order by created_at desc, id desc limit 26");
        assertThat(plan).contains("Index Scan using prompt_created").doesNotContain("Sort");
    }

    private String planOf(String query) {
        return database.planOf("prompt", organization, query);
    }
}
