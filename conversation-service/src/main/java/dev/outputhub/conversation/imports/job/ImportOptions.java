package dev.outputhub.conversation.imports.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for all of an import, as it is stored with it.
 *
 * @param terms ids by vocabulary, for every record that the vocabulary applies to
 * @param owner the member whose records they become; null for whoever imports
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportOptions(
        Map<String, List<UUID>> terms, @Nullable UUID owner) {

    public static final ImportOptions NONE = new ImportOptions(Map.of(), null);

    @SuppressWarnings("NullAway") // JSON that was stored before there were terms
    public ImportOptions {
        terms = terms == null ? Map.of() : terms;
    }
}
