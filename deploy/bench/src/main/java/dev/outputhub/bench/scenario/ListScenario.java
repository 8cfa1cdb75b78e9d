package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.OutputData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** 25 outputs with model, accuracy, prompt, tags and knowledge types; {@code filter} asks for one tag and one model. */
public final class ListScenario implements Scenario {

    private static final double LIST_GOAL = 600;
    private static final double FILTER_GOAL = 300;
    private static final int PAGES = 400;

    static final String ROW = """
            select json_build_object('id', o.id, 'title', o.title, 'content', o.content, 'date', o.date, 'source', o.source,
                     'prompt', (select json_build_object('id', p.id, 'title', p.title) from output.prompt_reference p
                                where p.organization_id = o.organization_id and p.id = o.prompt_id),
                     'terms', (select json_agg(json_build_object('v', a.vocabulary_key, 'id', t.id, 'slug', t.slug, 'name', t.name))
                               from output.term_assignment a
                               join output.term_reference t on t.organization_id = a.organization_id and t.id = a.term_id
                               where a.organization_id = o.organization_id and a.record_id = o.id))::text
            from output.output o
            """;

    /** The outputs that carry one term: of an organisation, twice, the term's slug and, appended, its vocabulary. */
    private static final String CARRIERS =
            "select a.record_id from output.term_assignment a where a.organization_id = ?"
                    + " and a.term_id = (select t.id from output.term_reference t where t.organization_id = ? and t.slug = ?"
                    + " and t.vocabulary_key = ";

    private final boolean filtered;

    private ListScenario(boolean filtered) {
        this.filtered = filtered;
    }

    public static ListScenario whole() {
        return new ListScenario(false);
    }

    public static ListScenario filtered() {
        return new ListScenario(true);
    }

    @Override
    public String name() {
        return filtered ? "filter" : "list";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        try (var database = bench.database()) {
            new OutputData(database, bench.editor()).fill(bench.options().outputs());
        }
        return List.of(filtered ? byTagAndModel(bench) : pages(bench));
    }

    private static Measurement pages(Bench bench) throws Exception {
        var organization = bench.organization();
        var editor = bench.editor();
        var ceiling = bench.statements(
                bench.load(),
                ROW + " where o.organization_id = ? and o.deleted_at is null and o.created_at < ?"
                        + " order by o.created_at desc, o.id desc limit 25",
                (statement, number) -> {
                    statement.setObject(1, organization);
                    statement.setObject(2, before(bench, number));
                });
        var platform = bench.requests(
                bench.load(),
                200,
                number -> editor.getting("/api/v1/outputs?limit=25&include=terms,prompt,agent&createdAt.lt="
                        + before(bench, number).toInstant()));
        return new Measurement("list", "25 outputs with their relations", platform, ceiling, LIST_GOAL);
    }

    private static OffsetDateTime before(Bench bench, long number) {
        long row = bench.options().outputs() - 1 - (number % PAGES) * 25;
        return Instant.ofEpochMilli(OutputData.id(Math.max(25, row)).getMostSignificantBits() >>> 16)
                .atOffset(ZoneOffset.UTC);
    }

    private static Measurement byTagAndModel(Bench bench) throws Exception {
        var tags = slugs(bench, "tags");
        var models = slugs(bench, "llms");
        var organization = bench.organization();
        var ceiling = bench.statements(
                bench.load(),
                ROW + " where o.organization_id = ? and o.deleted_at is null and o.id in (" + CARRIERS + "'tags'))"
                        + " and o.id in (" + CARRIERS + "'llms')) order by o.created_at desc, o.id desc limit 25",
                (statement, number) -> {
                    for (int at : new int[] {1, 2, 3, 5, 6}) {
                        statement.setObject(at, organization);
                    }
                    statement.setString(4, tags.get((int) (number % tags.size())));
                    statement.setString(7, models.get((int) (number % models.size())));
                });
        var editor = bench.editor();
        var platform = bench.requests(
                bench.load(),
                200,
                number -> editor.getting("/api/v1/outputs?limit=25&include=terms,prompt,agent&terms.tags=any:"
                        + tags.get((int) (number % tags.size())) + "&terms.llms=any:"
                        + models.get((int) (number % models.size()))));
        return new Measurement("filter", "the same, by tag and model", platform, ceiling, FILTER_GOAL);
    }

    private static List<String> slugs(Bench bench, String vocabulary) {
        var slugs = new ArrayList<String>();
        bench.editor()
                .get("/api/v1/vocabularies/" + vocabulary + "/terms?limit=200")
                .path("items")
                .forEach(term -> slugs.add(term.path("slug").asString()));
        return slugs;
    }
}
