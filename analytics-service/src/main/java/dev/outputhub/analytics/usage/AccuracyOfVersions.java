package dev.outputhub.analytics.usage;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How accurate people found outputs: output-service knows, since terms are no facts. */
@Service
class AccuracyOfVersions {

    private static final int NO_VERSION = 0;

    private record Version(@Nullable Integer number, List<VersionRow.Level> accuracy) {}

    private record Answer(List<Version> items) {}

    private final RemoteServices services;

    AccuracyOfVersions(RemoteServices services) {
        this.services = services;
    }

    /** With null in place of the levels where nobody can tell at this moment: the rest is worth knowing without them. */
    List<VersionRow> addTo(List<VersionRow> rows, UUID promptId) {
        var known = known(promptId);
        return rows.stream()
                .map(row -> row.with(known == null ? null : known.getOrDefault(key(row.number()), List.of())))
                .toList();
    }

    private @Nullable Map<Integer, List<VersionRow.Level>> known(UUID promptId) {
        try {
            var byNumber = new HashMap<Integer, List<VersionRow.Level>>();
            services.named("output")
                    .get("/internal/prompt-accuracy/{promptId}", Answer.class, promptId)
                    .ifPresent(answer ->
                            answer.items().forEach(version -> byNumber.put(key(version.number()), version.accuracy())));
            return byNumber;
        } catch (Problem _) {
            return null;
        }
    }

    private static int key(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, NO_VERSION);
    }
}
