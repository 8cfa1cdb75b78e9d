package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.jobs.JobTask;
import dev.outputhub.platform.identity.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a background task is about. Its text is the task's name in the scheduler, so that the same work is never queued twice.
 *
 * @param address where the request came from that began it, which the audit trail tells of all it does
 */
public record ImportTask(
        UUID organizationId,
        UUID personId,
        UUID importId,
        @Nullable String address) {

    /** Of an import that the caller begins or undoes. */
    public static ImportTask ofCaller(UUID importId) {
        return of(JobTask.ofCaller(importId));
    }

    static ImportTask of(JobTask job) {
        return new ImportTask(job.organizationId(), job.personId(), job.jobId(), job.address());
    }

    public String text() {
        return job().text();
    }

    Principal principal() {
        return job().principal();
    }

    JobTask job() {
        return new JobTask(organizationId, personId, importId, address);
    }
}
