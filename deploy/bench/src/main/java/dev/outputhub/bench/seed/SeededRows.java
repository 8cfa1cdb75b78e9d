package dev.outputhub.bench.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The rows themselves, as requests have them and without ids of others: those are known when the others are there. The same seed and
 * number give the same row, whatever else is made.
 */
final class SeededRows {

    static final int LONGEST = 140_000;

    private static final double MEAN_OF_LOGARITHM = Math.log(4_000) - 0.5; // with a deviation of 1 a mean of 4 kB
    private static final int SHORTEST = 60;
    private static final int MOST_VERSIONS = 6;

    private final long seed;
    private final TermChoice terms;
    private final WorkProduct work = new WorkProduct();
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Names> names = new EnumMap<>(Language.class);

    /** @param edits contents with summaries, oldest first */
    record Output(Map<String, Object> body, List<Map<String, Object>> edits, boolean favourite) {}

    /**
     * @param versions those after the first
     * @param activities what has to be checked on the newest version
     */
    record Prompt(
            Map<String, Object> body,
            List<Map<String, Object>> versions,
            Map<String, Integer> labels,
            List<Map<String, Object>> activities) {}

    record Agent(Map<String, Object> body, List<Map<String, Object>> versions) {}

    record StoredFile(String name, byte[] content) {}

    SeededRows(long seed, List<SeededVocabulary> vocabularies) {
        this.seed = seed;
        this.terms = new TermChoice(vocabularies);
        for (var language : Language.values()) {
            phrases.put(language, Phrases.of(language));
            names.put(language, Names.of(language, seed));
        }
    }

    Output output(int number) {
        var random = random("output", number);
        var prose = prose(random);
        var content = work.markdown(prose, random, number == 0 ? LONGEST : length(random));
        var body = new LinkedHashMap<String, Object>();
        body.put("title", prose.title());
        body.put("content", content);
        body.put("language", prose.language().tag());
        body.put("date", prose.day().toString());
        body.put("source", "api");
        if (random.nextInt(100) < 60) {
            body.put("rating", 1 + random.nextInt(5));
        }
        if (random.nextInt(100) < 25) {
            body.put("notes", prose.phrase("notes"));
        }
        body.put("terms", terms.of("output", number, random));
        var edits = new ArrayList<Map<String, Object>>();
        if (random.nextInt(100) < 30) {
            var edited = content;
            int many = 1 + random.nextInt(3);
            for (int i = 0; i < many; i++) {
                edited = work.edited(edited, prose, random);
                edits.add(Map.of("content", edited, "summary", prose.phrase("summaries")));
            }
        }
        return new Output(body, edits, random.nextInt(100) < 5);
    }

    Prompt prompt(int number) {
        var random = random("prompt", number);
        var prose = prose(random);
        var body = new LinkedHashMap<String, Object>();
        body.put("title", prose.title());
        body.put("description", prose.phrase("claims"));
        body.put("engineered", random.nextBoolean());
        boolean chat = random.nextInt(4) == 0;
        body.putAll(template(prose, random, chat, 1));
        body.put("message", "first");
        body.put("terms", terms.of("prompt", number, random));
        int last = 1 + number % MOST_VERSIONS;
        var versions = IntStream.rangeClosed(2, last)
                .mapToObj(version -> {
                    var more = new LinkedHashMap<>(template(prose, random, chat, version));
                    more.put("message", prose.phrase("summaries"));
                    return (Map<String, Object>) more;
                })
                .toList();
        var labels = new LinkedHashMap<String, Integer>();
        if (random.nextInt(100) < 70) {
            labels.put("production", 1 + random.nextInt(last));
        }
        if (random.nextInt(100) < 40) {
            labels.put("staging", last);
        }
        var activities = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> activity(prose, random))
                .toList();
        return new Prompt(body, versions, labels, activities);
    }

    private static Map<String, Object> activity(Prose prose, RandomGenerator random) {
        boolean done = random.nextBoolean();
        return done
                ? Map.of("what", prose.phrase("activities"), "done", true, "note", prose.phrase("notes"))
                : Map.of("what", prose.phrase("activities"));
    }

    private static Map<String, Object> template(Prose prose, RandomGenerator random, boolean chat, int version) {
        var text = prose.phrase("templates") + (version == 1 ? "" : "\n\n" + prose.phrase("snippets"));
        Map<String, Object> settings =
                Map.of("temperature", random.nextInt(11) / 10.0, "maxTokens", 256 << random.nextInt(5));
        return chat
                ? Map.of(
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", prose.phrase("instructions")),
                                Map.of("role", "user", "content", text)),
                        "settings",
                        settings)
                : Map.of("template", text, "settings", settings);
    }

    Agent agent(int number) {
        var random = random("agent", number);
        var prose = prose(random);
        var body = new LinkedHashMap<String, Object>();
        body.put("name", prose.phrase("agents"));
        body.put("description", prose.phrase("openings"));
        body.put("instructions", prose.phrase("instructions"));
        body.put("configuration", Map.of("temperature", random.nextInt(11) / 10.0, "tools", List.of("search", "code")));
        body.put("notes", prose.phrase("notes"));
        body.put("terms", terms.of("agent", number, random));
        // each version says what it is, since two that are the same are refused
        var versions = IntStream.range(0, random.nextInt(3))
                .mapToObj(at -> Map.<String, Object>of(
                        "instructions",
                        prose.phrase("instructions") + " (" + (at + 2) + ")",
                        "message",
                        prose.phrase("summaries")))
                .toList();
        return new Agent(body, versions);
    }

    /** Snippets carry no terms, so the notes say what it is. */
    Map<String, Object> snippet(int number) {
        var prose = prose(random("snippet", number));
        return Map.of("title", prose.title(), "text", prose.phrase("snippets"), "notes", TermChoice.MARK);
    }

    SeededConversation conversation(int number) {
        var random = random("conversation", number);
        return SeededConversation.of("seed-" + seed + "-" + number, number, prose(random), random, work);
    }

    /** What people say of a conversation once it is there. */
    Map<String, Object> aboutConversation(int number) {
        var random = random("about conversation", number);
        var about = new LinkedHashMap<String, Object>(Map.of("terms", terms.of("conversation", number, random)));
        if (random.nextInt(100) < 15) {
            about.put("notes", prose(random).phrase("notes"));
        }
        return about;
    }

    StoredFile file(int number) {
        var random = random("file", number);
        var prose = prose(random);
        return switch (number % 3) {
            case 0 -> new StoredFile("chart-" + number + ".png", Picture.ofBars(random));
            case 1 -> new StoredFile("notes-" + number + ".md", utf8(work.markdown(prose, random, 2_000)));
            default -> new StoredFile("figures-" + number + ".csv", utf8(work.commaSeparated(prose, random)));
        };
    }

    /** Terms for vocabularies that begin without any, such as tags. */
    List<String> termsOf(String vocabulary) {
        return switch (vocabulary) {
            case "tags" ->
                phrases.values().stream().flatMap(of -> of.all("tags").stream()).toList();
            case "project-tags" ->
                names(Language.EN).products().stream().distinct().limit(8).toList();
            case "output-libraries" -> List.of("Help pages", "Handbook", "Sales kit", "Archive 2025");
            case "agent-groups" -> List.of("Writing", "Analysis", "Support", "Engineering");
            case "creation-accounts" -> List.of("Team account", "Research account", "Private account");
            default -> List.of("First", "Second", "Third");
        };
    }

    private Prose prose(RandomGenerator random) {
        var language = Language.any(random);
        return new Prose(language, Objects.requireNonNull(phrases.get(language)), names(language), random);
    }

    private Names names(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    private RandomGenerator random(String kind, int number) {
        return new SplittableRandom(seed * 1_000_003 + kind.hashCode() * 31L + number);
    }

    private static int length(RandomGenerator random) {
        return (int) Math.clamp(Math.exp(MEAN_OF_LOGARITHM + random.nextGaussian()), SHORTEST, LONGEST);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
