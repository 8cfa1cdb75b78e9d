package dev.outputhub.conversation.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.imports.job.ImportCounts;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.jobs.Following;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as callers see it.
 *
 * @param problems records and files that were left out or changed, in part or whole; all of them where nothing could be imported
 * @param archiveRemovedAt since when the uploaded file is no longer kept; the report and undoing do not need it
 * @param progress null once it has ended
 * @param needsMapping whether somebody has to say what the columns of a table hold; not told in lists and streams
 * @param rowKind what the rows of a table are or, where nobody said it, look like: output or prompt; not in lists and streams
 * @param columns of a table that no program is known for, with the first values of each and what it seems to hold; likewise
 * @param trialId the dry run from whose upload it ran; null where a file was sent for it
 */
record ImportView(
        UUID id,
        String state,
        @Nullable String format,
        boolean dryRun,
        String fileName,
        long fileSize,
        ImportCounts counts,
        int problems,
        @Nullable String reason,
        @Nullable Progress progress,
        long version,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant archiveRemovedAt,
        OptionsView options,
        @Nullable UUID trialId,
        boolean needsMapping,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rowKind,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FoundTable.Column> columns)
        implements Following.Moment {

    /** @param remainingSeconds an estimate by bytes; null while there is nothing to go by */
    record Progress(
            long items,
            long bytesRead,
            long bytesTotal,
            double itemsPerSecond,
            @Nullable Long remainingSeconds) {}

    static ImportView of(ImportJob job, Instant now) {
        return of(job, OptionsView.of(job.options()), null, now);
    }

    static ImportView of(ImportJob job, OptionsView options, @Nullable FoundTable table, Instant now) {
        return new ImportView(
                job.id(),
                job.state().shown(),
                job.format(),
                job.dryRun(),
                job.fileName(),
                job.fileSize(),
                job.counts(),
                job.problems(),
                job.reason(),
                job.state().ended() ? null : progress(job, now),
                job.version(),
                job.createdAt(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt(),
                job.archiveRemovedAt(),
                options,
                job.trialId(),
                table != null && !table.mapped(),
                table == null ? null : table.rowKind(),
                table == null ? null : table.columns());
    }

    @Override
    public long step() {
        return version;
    }

    @Override
    public boolean ended() {
        return progress == null;
    }

    @Override
    public String stateName() {
        return state;
    }

    private static Progress progress(ImportJob job, Instant now) {
        var started = job.startedAt();
        var seconds = started == null ? 0 : Duration.between(started, now).toMillis() / 1000.0;
        var rate = seconds > 0 ? job.items() / seconds : 0;
        var left = job.bytesTotal() - job.bytesRead();
        var remaining = job.bytesRead() > 0 && seconds > 0 ? Math.round(left / (job.bytesRead() / seconds)) : -1L;
        return new Progress(
                job.items(),
                job.bytesRead(),
                job.bytesTotal(),
                Math.round(rate * 10) / 10.0,
                remaining < 0 ? null : Long.valueOf(remaining));
    }
}
