package dev.outputhub.conversation.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportProblem;
import dev.outputhub.conversation.exports.job.ExportState;
import dev.outputhub.conversation.jobs.Following;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its maker sees it.
 *
 * @param counts records by kind
 * @param progress null once it has ended
 * @param size of the archive in bytes, once it is there
 * @param link where the archive is fetched, until {@code expiresAt}
 * @param problems what had to be left out; the first hundred, the archive names all
 */
record ExportView(
        UUID id,
        String state,
        String format,
        List<String> kinds,
        Map<String, String> filters,
        boolean files,
        Map<String, Long> counts,
        @Nullable Progress progress,
        @Nullable Long size,
        String fileName,
        @Nullable String link,
        @Nullable Instant expiresAt,
        List<ExportProblem> problems,
        int problemCount,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long version,
        @JsonIgnore long steps)
        implements Following.Moment {

    /**
     * @param stage the kind of record that is read, then {@code writing}; null while it waits
     * @param records read so far
     */
    record Progress(@Nullable String stage, long records, long bytesWritten) {}

    static ExportView of(ExportJob job, Instant now) {
        var expires = job.expiresAt();
        var state = job.state() == ExportState.COMPLETED && expires != null && !now.isBefore(expires)
                ? ExportState.EXPIRED
                : job.state();
        return new ExportView(
                job.id(),
                state.text(),
                job.form().text(),
                job.kinds().stream().map(ExportKind::text).toList(),
                byText(job.filters()),
                job.files(),
                byText(job.counts()),
                state.ended() ? null : new Progress(job.stage(), records(job), job.bytesWritten()),
                job.size(),
                job.fileName(),
                state == ExportState.COMPLETED ? "/api/v1/exports/" + job.id() + "/content" : null,
                expires,
                job.problems(),
                job.problemCount(),
                job.reason(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.version(),
                job.steps());
    }

    private static long records(ExportJob job) {
        return job.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T> Map<String, T> byText(Map<ExportKind, T> values) {
        var texts = new LinkedHashMap<String, T>();
        ExportKind.all().forEach(kind -> {
            var value = values.get(kind);
            if (value != null) {
                texts.put(kind.text(), value);
            }
        });
        return texts;
    }

    @Override
    public long step() {
        return steps;
    }

    @Override
    public boolean ended() {
        return progress == null;
    }

    @Override
    public String stateName() {
        return state;
    }
}
