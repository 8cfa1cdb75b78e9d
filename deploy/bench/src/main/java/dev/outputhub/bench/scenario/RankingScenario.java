package dev.outputhub.bench.scenario;

import dev.outputhub.bench.load.Figures;
import dev.outputhub.bench.ranking.JudgedText;
import dev.outputhub.bench.ranking.Judgements;
import dev.outputhub.bench.ranking.RankedQueries;
import dev.outputhub.bench.ranking.RankedQueries.RankedQuery;
import dev.outputhub.bench.ranking.RankingTexts;
import dev.outputhub.bench.ranking.SampleTexts;
import dev.outputhub.bench.seed.SeededTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sixty judged queries, and how well their hits are ordered. The only scenario that measures no speed: one caller, each query once. */
public final class RankingScenario implements Scenario {

    private static final double GOAL = 0.85;
    private static final int UNJUDGED = 150;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        var editor = bench.editor();
        var ranked = new ArrayList<RankedQueries>();
        var own = Judgements.own();
        new RankingTexts(editor)
                .fill(Stream.concat(own.texts().stream(), unjudged()).toList());
        ranked.add(RankedQueries.of(
                "query", editor, own.queries(), hit -> hit.path("title").asString("")));
        var samples = bench.options().samples();
        if (samples != null) {
            var texts = SampleTexts.of(editor, samples);
            ranked.add(RankedQueries.of(
                    "query over the samples", editor, Judgements.ofSamples().queries(), texts::sourceOf));
        }
        ranked.forEach(queries -> System.out.print(queries.report()));
        return ranked.stream().map(RankingScenario::measurement).toList();
    }

    /** Among which the judged ones are to be found. */
    private static Stream<JudgedText> unjudged() {
        return SeededTexts.some(UNJUDGED).entrySet().stream()
                .map(text -> new JudgedText(JudgedText.Kind.OUTPUT, text.getKey(), text.getValue()));
    }

    private static Measurement measurement(RankedQueries ranked) {
        var millis = ranked.queries().stream()
                .mapToDouble(RankedQuery::millis)
                .sorted()
                .toArray();
        var figures = new Figures(
                1_000 / Arrays.stream(millis).average().orElse(1),
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis.length,
                0,
                null);
        return new Measurement(
                "ranking",
                String.format(
                        Locale.ROOT,
                        "NDCG@10 %.3f of %d judged queries (%s), goal %.2f",
                        ranked.mean(),
                        millis.length,
                        ranked.name(),
                        GOAL),
                figures,
                null,
                null);
    }
}
