package dev.outputhub.prompt.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies of {@code vocabularies/built-in.yaml}. */
@Component
class BuiltInVocabularies {

    private static final String FILE = "vocabularies/built-in.yaml";

    private final List<BuiltInVocabulary> all;

    BuiltInVocabularies(JsonMapper json) {
        // a misspelt field of the file must not pass as an absent one
        var strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        all = read().stream()
                .map(vocabulary -> strict.convertValue(vocabulary, BuiltInVocabulary.class))
                .toList();
    }

    List<BuiltInVocabulary> all() {
        return all;
    }

    private static List<Map<String, @Nullable Object>> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            List<Map<String, @Nullable Object>> vocabularies =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            vocabularies.forEach(vocabulary -> vocabulary.put("terms", terms(vocabulary.get("terms"))));
            return vocabularies;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // a name alone stands for a term that has nothing but a name
    private static List<Object> terms(@Nullable Object given) {
        var terms = new ArrayList<Object>();
        if (given instanceof List<?> listed) {
            listed.forEach(term -> terms.add(term instanceof String name ? named(name) : term));
        }
        return terms;
    }

    private static Map<String, Object> named(String name) {
        var term = new LinkedHashMap<String, Object>();
        term.put("name", name);
        return term;
    }
}
