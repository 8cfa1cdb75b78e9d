package dev.outputhub.prompt.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.usage.TermUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of terms.
 *
 * @param partial true when a service did not answer, so that its records are missing in the counts
 * @param away those services
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermPage(
        List<TermDetails> items,
        @JsonInclude @Nullable String nextCursor,
        @Nullable Long total,
        @Nullable Boolean partial,
        @Nullable List<String> away) {

    static TermPage of(Page<TermDetails> page) {
        return new TermPage(page.items(), page.nextCursor(), page.total(), null, null);
    }

    static TermPage counted(Page<TermDetails> page, TermUse.Counts counts) {
        var items = page.items().stream()
                .map(term -> term.counted(counts.of(term.id())))
                .toList();
        return new TermPage(
                items, page.nextCursor(), page.total(), !counts.away().isEmpty(), counts.away());
    }
}
