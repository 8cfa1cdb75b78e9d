package dev.outputhub.conversation.imports.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for all of an import, as it is stored with it.
 *
 * @param terms ids by vocabulary, for every record that the vocabulary applies to
 * @param owner the member whose records they become; null for whoever imports
 * @param mapping what the columns of its tables hold; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportOptions(
        Map<String, List<UUID>> terms,
        @Nullable UUID owner,
        @Nullable ColumnMapping mapping) {

    public static final ImportOptions NONE = new ImportOptions(Map.of(), null, null);

    /** Of an upload without tables of one's own. */
    public ImportOptions(Map<String, List<UUID>> terms, @Nullable UUID owner) {
        this(terms, owner, null);
    }

    /** What was said of a table before holds as long as nothing else is said. */
    public ImportOptions mappedAtLeastBy(@Nullable ColumnMapping before) {
        return mapping == null && before != null ? new ImportOptions(terms, owner, before) : this;
    }

    @SuppressWarnings("NullAway") // JSON that was stored before there were terms
    public ImportOptions {
        terms = terms == null ? Map.of() : terms;
    }
}
