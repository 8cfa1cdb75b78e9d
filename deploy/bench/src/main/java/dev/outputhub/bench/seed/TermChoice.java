package dev.outputhub.bench.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which terms a row carries: each vocabulary of its kind now and then, and one of them in turn, so that none is forgotten. */
record TermChoice(List<SeededVocabulary> vocabularies) {

    /** Every seeded row that carries terms has this tag. */
    static final String MARK = "seeded";

    private static final int MOST_OF_ONE = 3;

    /** @return by vocabulary a slug, or a list where it holds many */
    Map<String, Object> of(String kind, long number, RandomGenerator random) {
        var mine = vocabularies.stream()
                .filter(vocabulary -> vocabulary.appliesTo().contains(kind)
                        && !vocabulary.terms().isEmpty())
                .toList();
        var terms = new LinkedHashMap<String, Object>();
        for (int i = 0; i < mine.size(); i++) {
            if (i == number % mine.size() || random.nextInt(100) < 35) {
                var vocabulary = mine.get(i);
                terms.put(vocabulary.key(), vocabulary.many() ? some(vocabulary, random) : any(vocabulary, random));
            }
        }
        var tags = new ArrayList<Object>();
        if (terms.get("tags") instanceof List<?> chosen) {
            tags.addAll(chosen);
        }
        if (!tags.contains(MARK)) {
            tags.add(MARK);
        }
        terms.put("tags", tags);
        return terms;
    }

    private static List<String> some(SeededVocabulary vocabulary, RandomGenerator random) {
        return random.ints(
                        1 + random.nextInt(MOST_OF_ONE), 0, vocabulary.terms().size())
                .distinct()
                .mapToObj(vocabulary.terms()::get)
                .toList();
    }

    private static String any(SeededVocabulary vocabulary, RandomGenerator random) {
        return vocabulary.terms().get(random.nextInt(vocabulary.terms().size()));
    }
}
