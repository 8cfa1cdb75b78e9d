package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Filters by terms: {@code terms.<vocabulary>=any:a,b}, {@code all:a,b}, {@code not:a}, {@code none}, {@code some}, {@code several}
 * for more than one. A term includes its children. Declare it with {@code filters.prefix("terms.", termFilter.on(ID))}.
 */
public class TermFilter {

    private final TermReferences references;

    TermFilter(TermReferences references) {
        this.references = references;
    }

    public Function<Map.Entry<String, String>, Condition> on(Field<UUID> recordId) {
        return filter -> condition(recordId, filter.getKey(), filter.getValue());
    }

    private Condition condition(Field<UUID> recordId, String vocabulary, String text) {
        int colon = text.indexOf(':');
        var operator = colon < 0 ? text : text.substring(0, colon);
        if (colon < 0) {
            return switch (operator) {
                case "none" ->
                    carries(recordId, TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                            .not();
                case "some" -> carries(recordId, TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary));
                case "several" -> carriesSeveral(recordId, vocabulary);
                default -> anyOf(recordId, vocabulary, values(text));
            };
        }
        var values = values(text.substring(colon + 1));
        return switch (operator) {
            case "any" -> anyOf(recordId, vocabulary, values);
            case "all" ->
                values.stream()
                        .map(value -> anyOf(recordId, vocabulary, List.of(value)))
                        .reduce(DSL.noCondition(), Condition::and);
            case "not" -> anyOf(recordId, vocabulary, values).not();
            default ->
                throw Problem.invalid(
                        "terms." + vocabulary, "begins with any:, all: or not:, or is none, some or several");
        };
    }

    private Condition anyOf(Field<UUID> recordId, String vocabulary, List<String> values) {
        var ids = references.withDescendants(vocabulary, values);
        return ids.isEmpty() ? DSL.falseCondition() : carries(recordId, TERM_ASSIGNMENT.TERM_ID.in(ids));
    }

    private static Condition carries(Field<UUID> recordId, Condition which) {
        return recordId.in(DSL.select(TERM_ASSIGNMENT.RECORD_ID)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(which));
    }

    private static Condition carriesSeveral(Field<UUID> recordId, String vocabulary) {
        return recordId.in(TermCounts.carriersOfSeveral(vocabulary));
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
