package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.mapping.ColumnMapping;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for all of an import, as callers see it.
 *
 * @param terms ids by vocabulary
 * @param only the records that were chosen; null for all, and in lists and streams, where it could be long
 * @param mapping what was said of the columns of a table
 * @param except the records that were left out; null likewise
 */
record OptionsView(
        Map<String, List<UUID>> terms,
        @Nullable UUID owner,
        @Nullable Set<String> only,
        @Nullable Set<String> except,
        @Nullable ColumnMapping mapping) {

    static OptionsView of(ImportOptions options) {
        return of(options, ImportChoice.ALL);
    }

    static OptionsView of(ImportOptions options, ImportChoice choice) {
        return new OptionsView(options.terms(), options.owner(), choice.only(), choice.except(), options.mapping());
    }
}
