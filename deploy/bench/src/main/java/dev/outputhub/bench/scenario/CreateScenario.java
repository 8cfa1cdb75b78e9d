package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.OutputData;
import dev.outputhub.bench.dataset.Texts;
import dev.outputhub.bench.load.Figures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A new output with three tags, its event and its audit entry. */
public final class CreateScenario implements Scenario {

    private static final double GOAL = 500;
    private static final int TAGS = 500;
    private static final int LENGTH = 1_500;
    private static final String INSERT = """
            with made as (
              insert into output.output (organization_id, id, title, content, content_length, content_sha256, media_type, date,
                source, created_at, created_by, updated_at, updated_by)
              values (?, ?, ?, ?, 1500, sha256(?), 'text/markdown', current_date, 'api', now(), ?, now(), ?)
              returning organization_id, id)
            insert into output.term_assignment (organization_id, record_id, term_id, record_kind, vocabulary_key)
            select m.organization_id, m.id, t.id, 'output', 'tags'
            from made m, (select id from output.term_reference
                          where organization_id = ? and vocabulary_key = 'tags' limit 3) t
            """;

    @Override
    public String name() {
        return "create";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        try (var database = bench.database()) {
            new OutputData(database, bench.editor()).fill(bench.options().outputs());
        }
        var texts = new Texts();
        var organization = bench.organization();
        var person = UUID.nameUUIDFromBytes("bench ceiling".getBytes(StandardCharsets.UTF_8));
        var ceiling = bench.statements(bench.load(), INSERT, (statement, number) -> {
            var content = texts.markdown(number, LENGTH);
            statement.setObject(1, organization);
            statement.setObject(2, UUID.randomUUID());
            statement.setString(3, texts.title(number));
            statement.setString(4, content);
            statement.setBytes(5, content.getBytes(StandardCharsets.UTF_8));
            statement.setObject(6, person);
            statement.setObject(7, person);
            statement.setObject(8, organization);
        });
        var editor = bench.editor();
        var caughtUp = new AtomicLong();
        Figures platform;
        try (var backlog = bench.backlog()) {
            platform = bench.requests(
                    bench.load(),
                    201,
                    number -> editor.posting(
                            "/api/v1/outputs",
                            Map.of(
                                    "title", texts.title(number),
                                    "content", texts.markdown(number, LENGTH),
                                    "terms",
                                            Map.of(
                                                    "tags",
                                                    List.of(
                                                            "bench tag " + number % TAGS,
                                                            "bench tag " + (number + 1) % TAGS,
                                                            "bench tag " + (number + 2) % TAGS)))),
                    () -> caughtUp.set(backlog.untilGone().toMillis()));
        }
        removeCreated(bench);
        double seconds = bench.options().duration().toMillis() / 1e3;
        return List.of(
                new Measurement("create", "with 3 tags, audited", platform, ceiling, GOAL),
                new Measurement(
                        "create",
                        String.format(
                                Locale.ROOT,
                                "until every consumer has caught up, %.1f s after the last answer",
                                caughtUp.get() / 1e3),
                        Figures.rate(platform.calls() / (seconds + caughtUp.get() / 1e3), platform.calls()),
                        ceiling,
                        null));
    }

    /** The data set stays what it was, so that scenarios can run in any order. */
    private static void removeCreated(Bench bench) throws Exception {
        try (var database = bench.database();
                var statement = database.createStatement()) {
            statement.execute(
                    "delete from output.term_assignment a using output.output o"
                            + " where a.organization_id = o.organization_id and a.record_id = o.id and o.created_at > now() - interval '1 day'");
            statement.execute("delete from output.output where created_at > now() - interval '1 day'");
        }
    }
}
