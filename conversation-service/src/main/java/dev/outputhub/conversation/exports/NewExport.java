package dev.outputhub.conversation.exports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have exported.
 *
 * @param kinds all that the caller may read when it is left out
 * @param filters by kind: the query string of its list
 * @param files whether files go along, with their contents; by default where the kind file does
 */
record NewExport(
        @Schema(example = "json") @NotBlank String format,

        @Schema(example = "[\"output\", \"prompt\"]") @Size(max = 20) @Nullable
        List<@NotNull String> kinds,

        @Schema(example = "{\"output\": \"terms.tags=work&date.gte=2024-01-01\"}") @Size(max = 20) @Nullable
        Map<String, @Size(max = 8_000) String> filters,

        @Schema(example = "true") @Nullable Boolean files) {}
