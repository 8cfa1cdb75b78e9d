package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.MessageData;
import java.util.List;

/** Two words in a large archive of messages, few people asking at once. Filled once, which takes half an hour. */
public final class MessageSearchScenario implements Scenario {

    private static final int CONNECTIONS = 4;
    private static final String STATEMENT = """
            select m.id || c.title, m.score
            from (select d.organization_id, d.conversation_id, d.message_id as id, conversation.hub_score(d.document, q) as score
                  from conversation.message_document d, phraseto_tsquery('conversation.hub', ?) q
                  where d.organization_id = ? and d.document @@ q) m
            join conversation.conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
            order by score desc, m.id limit 25
            """;

    @Override
    public String name() {
        return "search-messages";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        int messages = bench.options().storedMessages();
        try (var database = bench.database()) {
            new MessageData(database, bench.editor(), bench.organization()).fill(messages);
        }
        return List.of(
                search(bench, "search-messages rare", MessageData.RARE, messages / 714),
                search(bench, "search-messages common", MessageData.COMMON, messages / 37));
    }

    private static Measurement search(Bench bench, String name, String words, int matches) throws Exception {
        var organization = bench.organization();
        var ceiling = bench.statements(bench.load(CONNECTIONS), STATEMENT, (statement, _) -> {
            statement.setString(1, words);
            statement.setObject(2, organization);
        });
        var editor = bench.editor();
        var platform = bench.requests(
                bench.load(CONNECTIONS),
                200,
                _ -> editor.getting("/api/v1/search?limit=25&kinds=message&q=" + words.replace(" ", "+")));
        var what = "two words, %,d matches in %,d messages, %d connections"
                .formatted(matches, bench.options().storedMessages(), CONNECTIONS);
        return new Measurement(name, what, platform, ceiling, null);
    }
}
