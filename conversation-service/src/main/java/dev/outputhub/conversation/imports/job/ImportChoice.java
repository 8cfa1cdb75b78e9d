package dev.outputhub.conversation.imports.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records of an archive are wanted, by the ids that their source gave them.
 *
 * @param only these alone; null for all
 * @param except all but these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportChoice(
        @Nullable Set<String> only, @Nullable Set<String> except) {

    public static final ImportChoice ALL = new ImportChoice(null, null);

    /** Why a record is not there, in the report. */
    public static final String NOT_CHOSEN = "Not chosen";

    @JsonIgnore
    public boolean isAll() {
        return only == null && except == null;
    }

    /** Whether somebody said so of this one, as opposed to having chosen others. */
    public boolean excludes(String sourceId) {
        return except != null && except.contains(sourceId);
    }

    /** @param sourceIds by which a record can be named: all of them mean the same one */
    public boolean includes(Collection<String> sourceIds) {
        return (only == null || sourceIds.stream().anyMatch(only::contains))
                && (except == null || sourceIds.stream().noneMatch(except::contains));
    }
}
