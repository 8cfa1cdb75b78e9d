package dev.outputhub.analytics.usage;

import static dev.outputhub.analytics.database.Tables.USAGE_FACT;

import dev.outputhub.platform.problems.Problem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jooq.Field;

/** What use can be split by. */
enum Dimension {
    DAY("day"),
    MODEL("model"),
    SOURCE("source"),
    PROVIDER("provider"),
    PERSON("personId"),
    PROMPT("promptId");

    private final String property;

    Dimension(String property) {
        this.property = property;
    }

    Field<?> field() {
        return switch (this) {
            case DAY -> USAGE_FACT.DAY;
            case MODEL -> USAGE_FACT.MODEL;
            case SOURCE -> USAGE_FACT.SOURCE;
            case PROVIDER -> USAGE_FACT.PROVIDER;
            case PERSON -> USAGE_FACT.PERSON_ID;
            case PROMPT -> USAGE_FACT.PROMPT_ID;
        };
    }

    /** Its name in a row. */
    String property() {
        return property;
    }

    /** Its name in a question. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order the caller named them. */
    static Set<Dimension> parse(String groupBy) {
        var dimensions = new LinkedHashSet<Dimension>();
        for (var name : groupBy.split(",", -1)) {
            dimensions.add(Arrays.stream(values())
                    .filter(dimension -> dimension.id().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid(
                            "groupBy",
                            "can be "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(values())
                                                    .map(Dimension::id)
                                                    .toList()))));
        }
        return dimensions;
    }
}
