package dev.outputhub.bench.ranking;

import dev.outputhub.bench.load.Gateway;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What judged queries came to, to be read by a person. */
public record RankedQueries(String name, List<RankedQuery> queries) {

    private static final int WORST = 10;
    private static final int SHOWN = 3;

    private static final int MOST_TRIES = 10;
    private static final int AWAY = 503;

    /** Of a message and its conversation only the first counts, so more is asked for than is looked at. */
    private static final int ASKED_FOR = 50;

    /** @param found what it found, best first */
    public record RankedQuery(JudgedQuery query, double ndcg, double millis, List<String> found) {}

    /** @param named what a hit is called in the judgements */
    public static RankedQueries of(
            String name, Gateway gateway, List<JudgedQuery> queries, Function<JsonNode, String> named) {
        var ranked = new ArrayList<RankedQuery>();
        for (var query : queries) {
            var path = "/api/v1/search?limit=" + ASKED_FOR + "&q="
                    + URLEncoder.encode(query.query(), StandardCharsets.UTF_8);
            long start = System.nanoTime();
            var answer = answerOfAll(gateway, path);
            double millis = (System.nanoTime() - start) / 1e6;
            var found = answer.path("items").valueStream().map(named).distinct().toList();
            ranked.add(new RankedQuery(query, query.ndcg(found.stream()), millis, found));
        }
        return new RankedQueries(name, List.copyOf(ranked));
    }

    /** Services that have just started are slow, and what only some of them found cannot be judged. */
    private static JsonNode answerOfAll(Gateway gateway, String path) {
        for (int tried = 1; ; tried++) {
            try {
                var answer = gateway.get(path);
                if (answer.path("partial").isEmpty() || tried == MOST_TRIES) {
                    return answer;
                }
            } catch (Gateway.Refusal refusal) {
                if (refusal.status() != AWAY || tried == MOST_TRIES) {
                    throw refusal;
                }
            }
        }
    }

    public double mean() {
        return queries.stream().mapToDouble(RankedQuery::ndcg).average().orElse(0);
    }

    public String report() {
        var report = new StringBuilder("| " + name + " | NDCG@10 |\n|---|---|\n");
        queries.forEach(query -> report.append(line(query.query().query(), query.ndcg())));
        report.append(line("**mean of " + queries.size() + "**", mean())).append("\nThe worst:\n\n");
        queries.stream()
                .sorted(Comparator.comparingDouble(RankedQuery::ndcg))
                .limit(WORST)
                .forEach(query -> report.append(String.format(
                        Locale.ROOT,
                        "- %.2f `%s`: %s%n",
                        query.ndcg(),
                        query.query().query(),
                        String.join(
                                "; ",
                                query.found().stream()
                                        .limit(SHOWN)
                                        .map(text -> query.query().grades().getOrDefault(text, 0) + " " + text)
                                        .toList()))));
        return report.append('\n').toString();
    }

    private static String line(String what, double ndcg) {
        return String.format(Locale.ROOT, "| %s | %.2f |%n", what.replace("|", "\\|"), ndcg);
    }
}
