package dev.outputhub.conversation.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller asks for all of an import.
 *
 * @param terms as records name them: ids, slugs or names by vocabulary
 * @param createMissingTerms whether terms that are not there are made
 * @param owner the member whose records they become
 * @param only ids of the source: these records alone
 * @param mapping what the columns of a table hold that no program is known for
 * @param except ids of the source: all records but these
 */
record GivenOptions(
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms,
        @Nullable UUID owner,
        @Nullable List<@Nullable String> only,
        @Nullable List<@Nullable String> except,
        @Nullable GivenMapping mapping) {}
