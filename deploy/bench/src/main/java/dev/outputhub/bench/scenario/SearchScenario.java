package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.OutputData;
import java.util.List;

/** Two words, ranked, the best 25: rare ones and common ones. */
public final class SearchScenario implements Scenario {

    private static final double RARE_GOAL = 300;
    private static final double COMMON_GOAL = 60;
    private static final String STATEMENT = """
            select o.id || o.title, output.hub_score(d.document, q) as score
            from output.output_document d, phraseto_tsquery('output.hub', ?) q, output.output o
            where d.organization_id = ? and d.document @@ q and o.organization_id = d.organization_id and o.id = d.output_id
            order by score desc, o.id limit 25
            """;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        try (var database = bench.database()) {
            new OutputData(database, bench.editor()).fill(bench.options().outputs());
        }
        return List.of(
                search(bench, "search rare", OutputData.RARE, "two words, 140 matches", RARE_GOAL),
                search(bench, "search common", OutputData.COMMON, "two words, 2,700 matches", COMMON_GOAL));
    }

    private static Measurement search(Bench bench, String name, String words, String what, double goal)
            throws Exception {
        var organization = bench.organization();
        var ceiling = bench.statements(bench.load(), STATEMENT, (statement, number) -> {
            statement.setString(1, words);
            statement.setObject(2, organization);
        });
        var editor = bench.editor();
        var platform = bench.requests(
                bench.load(),
                200,
                number -> editor.getting("/api/v1/search?limit=25&kinds=output&q=" + words.replace(" ", "+")));
        return new Measurement(name, what, platform, ceiling, goal);
    }
}
