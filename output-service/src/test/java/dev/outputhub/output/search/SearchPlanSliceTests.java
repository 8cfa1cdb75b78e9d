package dev.outputhub.output.search;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What PostgreSQL really does for a search and for a list among 100,000 outputs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("large-data")
class SearchPlanSliceTests extends RunningOutputService {

    private static final int OUTPUTS = 100_000;

    private final UUID organization = UUID.randomUUID();

    private TestDatabase database;

    @BeforeAll
    void fill(@Autowired Environment environment) {
        database = TestDatabase.of(environment);
        // short texts: the plan depends on how many rows there are, and long ones would only take time
        database.run(
                "set search_path = output, public",
                """
                insert into output.output (organization_id, id, title, content, content_length, content_sha256, media_type,
                                           date, source, created_at, created_by, updated_at, updated_by)
                select '%s', gen_random_uuid(), 'Title number ' || i, 'common words and rareword' || i %% 1000, 10, '\\x00',
                       'text/markdown', date '2026-01-01' + i %% 300, 'manual', now() - i * interval '1 minute',
                       gen_random_uuid(), now(), gen_random_uuid()
                from generate_series(1, %d) i\
                """.formatted(organization, OUTPUTS),
                """
                insert into output.output_fingerprint (organization_id, output_id, hash, parts, signature)
                select organization_id, id, sha256(id::text::bytea),
                       (select array_agg(hashint8extended(part, hashtextextended(id::text, 0))) from generate_series(1, 20) part), '\\x00'
                from output.output where organization_id = '%s'\
                """.formatted(organization),
                "vacuum analyze output.output, output.output_document, output.output_fingerprint");
    }

    @AfterAll
    void empty() {
        database.run("delete from output.output where organization_id = '" + organization + "'");
    }

    @Test
    void aSearchReadsTheIndexAndNotEveryRow() {
        var plan = planOf("select count(*) from output_matches(to_tsquery('hub', 'rareword17'), 'rareword17')");
        assertThat(plan)
                .contains("Bitmap Index Scan on output_document_words")
                .doesNotContain("Seq Scan on output_document")
                .doesNotContain("Rows Removed by Filter");
    }

    @Test
    void aTypingErrorReadsTheIndexOfTitles() {
        var plan = planOf("select count(*) from output_matches(to_tsquery('hub', 'raerword17'), 'titel numbr 77')");
        assertThat(plan)
                .contains("Bitmap Index Scan on output_document_titles")
                .doesNotContain("Seq Scan on output_document");
    }

    @Test
    void aListReadsAsManyRowsAsItShows() {
        var plan = planOf("explain select id, title from output where organization_id = '" + organization
                + "' and deleted_at is null order by created_at desc, id desc limit 26");
        assertThat(plan).contains("Index Scan using output_recent").doesNotContain("Sort");
    }

    @Test
    void aTextLikeNoOtherIsKnownAsSuchByTheIndexOfParts() {
        var plan = planOf("select count(*) from output_alike('\\x00', array(select generate_series(1, 20)::bigint))");
        assertThat(plan)
                .contains("Bitmap Index Scan on output_fingerprint_parts")
                .doesNotContain("Rows Removed by Filter");
    }

    @Test
    void oneSearchIsOneStatement() {
        // the other organisation's 100,000 change nothing for this one
        assertThat(read(ACME_VIEWER, "/api/v1/search-hits?q=rareword17")
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String planOf(String query) {
        return database.planOf("output", organization, query);
    }
}
