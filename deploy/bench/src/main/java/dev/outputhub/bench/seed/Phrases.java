package dev.outputhub.bench.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The sentences of one language that texts are made of, by section. */
record Phrases(Map<String, List<String>> sections) {

    private static final String PARTS_OF_PROGRAMS = "\n===\n";

    static Phrases of(Language language) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : read(language.tag() + ".txt").lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(line.replace("\\n", "\n"));
            }
        }
        return new Phrases(sections);
    }

    String any(String section, RandomGenerator random) {
        var phrases = all(section);
        return phrases.get(random.nextInt(phrases.size()));
    }

    List<String> all(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    /** A program in some language, which is the same for people of every language. */
    record Program(String language, String text) {}

    static List<Program> programs() {
        var file = read("code.txt");
        return Stream.of(file.substring(file.indexOf('\n') + 1).split(PARTS_OF_PROGRAMS))
                .map(part -> new Program(
                        part.substring(0, part.indexOf('\n')),
                        part.substring(part.indexOf('\n') + 1).stripTrailing()))
                .toList();
    }

    private static String read(String name) {
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("/seed/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
