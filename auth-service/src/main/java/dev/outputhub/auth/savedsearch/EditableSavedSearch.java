package dev.outputhub.auth.savedsearch;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What callers may set of a saved search.
 *
 * @param kind of the records it finds; search finds all kinds
 * @param query the meaning of its entries is the caller's own
 * @param shared with all of the organisation; left out when creating: false
 */
record EditableSavedSearch(
        @NotBlank @Size(max = 120) String name,

        @NotNull @Pattern(regexp = "output|conversation|prompt|agent|snippet|search")
        String kind,

        @NotNull @Schema(example = "{\"filter\": \"terms.tags=any:drafts\", \"sort\": \"-createdAt\"}")
        Map<String, @Nullable Object> query,

        @Nullable Boolean shared) {

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
