package dev.outputhub.bench.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One prompt by its slug and label, as a program fetches it. */
public final class PromptScenario implements Scenario {

    private static final double GOAL = 4_000;
    private static final int PROMPTS = 50;

    @Override
    public String name() {
        return "prompt";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        var editor = bench.editor();
        var slugs = new ArrayList<String>();
        for (int i = 0; i < PROMPTS; i++) {
            var prompt = editor.post(
                    "/api/v1/prompts",
                    Map.of("title", "Bench " + UUID.randomUUID(), "template", "Summarise {{text}} in {{language}}."),
                    201);
            slugs.add(prompt.path("slug").asString());
        }
        var organization = bench.organization();
        var ceiling = bench.statements(
                bench.load(),
                "select p.slug || v.template from prompt.prompt p join prompt.prompt_version v"
                        + " on v.organization_id = p.organization_id and v.prompt_id = p.id and v.number = p.current_version"
                        + " where p.organization_id = ? and p.slug = ?",
                (statement, number) -> {
                    statement.setObject(1, organization);
                    statement.setString(2, slugs.get((int) (number % PROMPTS)));
                });
        var platform = bench.requests(
                bench.load(),
                200,
                number -> editor.getting("/api/v1/prompts/by-slug/" + slugs.get((int) (number % PROMPTS))));
        return List.of(new Measurement("prompt", "one prompt by its slug, cached", platform, ceiling, GOAL));
    }
}
