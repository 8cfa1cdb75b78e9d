package dev.outputhub.bench.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Judged queries of a file: {@code ? query}, then a line for each judged text. Of texts of the bench's own the line holds the text:
 * {@code grade | kind | title | text}; of others it names them: {@code grade | id}.
 */
public record Judgements(List<JudgedQuery> queries, List<JudgedText> texts) {

    /** The bench's own. */
    public static Judgements own() {
        return read("judgements.txt");
    }

    /** Of the samples, by their ids. */
    public static Judgements ofSamples() {
        return read("samples.txt");
    }

    private static Judgements read(String name) {
        try (var file = Objects.requireNonNull(Judgements.class.getResourceAsStream("/ranking/" + name))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Judgements parse(String file) {
        var queries = new ArrayList<JudgedQuery>();
        var texts = new ArrayList<JudgedText>();
        Map<String, Integer> grades = Map.of();
        for (var line : file.lines().map(String::strip).toList()) {
            if (line.startsWith("? ")) {
                grades = new LinkedHashMap<>();
                queries.add(new JudgedQuery(line.substring(2).strip(), grades));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                var fields = line.split(" \\| ", 4);
                if (fields.length == 4) {
                    var kind = JudgedText.Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT));
                    texts.add(new JudgedText(kind, fields[2].strip(), fields[3].strip()));
                }
                grades.put(fields[fields.length == 4 ? 2 : 1].strip(), Integer.parseInt(fields[0].strip()));
            }
        }
        return new Judgements(List.copyOf(queries), List.copyOf(texts));
    }
}
