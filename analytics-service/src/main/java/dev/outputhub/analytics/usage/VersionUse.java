package dev.outputhub.analytics.usage;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * How the versions of a prompt did. Of one that nothing was heard of yet, or that it is deleted, the owner is asked whether it is there:
 * from the trash it may come back.
 */
@Service
class VersionUse {

    private record KnownPrompt(UUID id) {}

    private final UsageQueries usage;
    private final AccuracyOfVersions accuracy;
    private final RemoteServices services;

    VersionUse(UsageQueries usage, AccuracyOfVersions accuracy, RemoteServices services) {
        this.usage = usage;
        this.accuracy = accuracy;
        this.services = services;
    }

    /** @throws Problem 404 where there is no such prompt */
    VersionReport of(UUID promptId) {
        if (!usage.hasHeardOf(promptId)
                && services.named("prompt")
                        .get("/internal/prompts/{id}", KnownPrompt.class, promptId)
                        .isEmpty()) {
            throw Problem.notFound("prompt", promptId);
        }
        return new VersionReport(promptId, accuracy.addTo(usage.versions(promptId), promptId));
    }
}
