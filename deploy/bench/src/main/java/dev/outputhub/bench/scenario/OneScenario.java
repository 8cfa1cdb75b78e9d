package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.OutputData;
import java.util.List;

/** An output with its relations, by id. */
public final class OneScenario implements Scenario {

    private static final double GOAL = 2_200;
    private static final long STRIDE = 7_919; // a prime, so that neighbours are not read one after the other

    @Override
    public String name() {
        return "one";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        try (var database = bench.database()) {
            new OutputData(database, bench.editor()).fill(bench.options().outputs());
        }
        var organization = bench.organization();
        int outputs = bench.options().outputs();
        var ceiling = bench.statements(
                bench.load(), ListScenario.ROW + " where o.organization_id = ? and o.id = ?", (statement, number) -> {
                    statement.setObject(1, organization);
                    statement.setObject(2, OutputData.id(number * STRIDE % outputs));
                });
        var editor = bench.editor();
        var platform = bench.requests(
                bench.load(),
                200,
                number -> editor.getting("/api/v1/outputs/" + OutputData.id(number * STRIDE % outputs)));
        return List.of(new Measurement("one", "an output with its relations", platform, ceiling, GOAL));
    }
}
