package dev.outputhub.analytics.usage;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsController {

    private static final String DAY_MODEL_SOURCE = "day,model,source";
    private static final String DAY_MODEL_PROVIDER = "day,model,provider";

    private final UsageQueries usage;
    private final VersionUse versions;
    private final Clock clock;

    AnalyticsController(UsageQueries usage, VersionUse versions, Clock clock) {
        this.usage = usage;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping("/usage")
    @RequiresScope("analytics:read")
    @Operation(
            summary = "What was used, by day, model and source or as asked.",
            description = "from and to are days in UTC, both included; the last 30 days when left out. groupBy takes "
                    + "day, model, source, provider, person and prompt. What would be more than 20,000 rows is "
                    + "refused with 422, an unknown word or day with 400. Events of the last seconds may be "
                    + "missing.")
    UsageReport usage(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = DAY_MODEL_SOURCE) String groupBy) {
        return usage.usage(period(from, to), Dimension.parse(groupBy));
    }

    @GetMapping("/costs")
    @RequiresScope("analytics:read")
    @Operation(
            summary = "What completions cost, by day, model and provider or as asked.",
            description = "As usage: from, to and groupBy mean the same, and 20,000 rows are the most. Each currency "
                    + "has rows of its own. Only completions cost something; failed ones count with what they used "
                    + "up.")
    CostReport costs(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = DAY_MODEL_PROVIDER) String groupBy) {
        return usage.costs(period(from, to), Dimension.parse(groupBy));
    }

    @GetMapping("/prompts/{id}/versions")
    @RequiresScope("analytics:read")
    @Operation(
            summary = "How each version of a prompt did.",
            description = "Outputs, ratings, accuracy, distance of edits and costs of each version, over all time. "
                    + "`averageDistance` tells how much people changed, from 0 to 1, and takes an output that nobody "
                    + "edited as 0. `accuracy` is null while it cannot be asked for. Empty for a prompt that led to "
                    + "nothing yet; 404 where there is no such prompt.")
    VersionReport versions(@PathVariable UUID id) {
        return versions.of(id);
    }

    private Period period(@Nullable String from, @Nullable String to) {
        return Period.of(from, to, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
