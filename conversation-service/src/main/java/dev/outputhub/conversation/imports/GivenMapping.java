package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.mapping.ColumnMapping;
import dev.outputhub.conversation.format.mapping.RowKind;
import dev.outputhub.conversation.imports.job.ImportError;
import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold.
 *
 * @param kind what its rows become: output or prompt
 * @param columns by the column's name: title, content, prompt, date, notes, rating, model, language, slug, description, tags,
 *     terms.<vocabulary>, ignore
 * @param multiple what stands between several values of a cell
 */
record GivenMapping(
        @Nullable String kind,
        @Nullable Map<String, @Nullable String> columns,
        @Nullable String multiple) {

    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_NAME = 2_000;
    private static final int LONGEST_SEPARATOR = 10;

    ColumnMapping understood() {
        if (columns == null || columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw Problem.invalid(
                    "options.mapping.columns", "says of 1 to " + MOST_COLUMNS + " columns what they hold");
        }
        if (multiple != null && (multiple.length() > LONGEST_SEPARATOR || !StorableText.is(multiple))) {
            throw Problem.invalid("options.mapping.multiple", "has " + LONGEST_SEPARATOR + " characters at most");
        }
        columns.forEach((name, target) -> {
            if (target == null || name.length() > LONGEST_NAME || !StorableText.is(name)) {
                throw Problem.invalid("options.mapping.columns", "has a text for the name of each column");
            }
        });
        @SuppressWarnings("NullAway") // looked at above
        Map<String, String> said = columns;
        var mapping = new ColumnMapping(rowKind(), said, multiple);
        var fault = mapping.fault();
        if (fault != null) {
            throw Problem.refused(ImportError.MAPPING_INCOMPLETE, "options.mapping.columns", fault);
        }
        return mapping;
    }

    private RowKind rowKind() {
        for (var one : RowKind.values()) {
            if (one.text().equals(kind)) {
                return one;
            }
        }
        throw Problem.invalid("options.mapping.kind", "is output or prompt");
    }
}
