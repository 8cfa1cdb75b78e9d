package dev.outputhub.bench.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Texts alone, for whoever needs some among which others are looked for. */
public final class SeededTexts {

    private static final long SEED = 42;

    private SeededTexts() {}

    /** @return contents by their titles; of a title that comes up again the last */
    public static Map<String, String> some(int many) {
        var rows = new SeededRows(SEED, List.of());
        var texts = new LinkedHashMap<String, String>();
        // the first is as long as a text can be
        IntStream.rangeClosed(1, many)
                .mapToObj(number -> rows.output(number).body())
                .forEach(body -> texts.put(String.valueOf(body.get("title")), String.valueOf(body.get("content"))));
        return texts;
    }
}
