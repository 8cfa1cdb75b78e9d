package dev.outputhub.conversation.imports.archived;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportOptions;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.Restore;
import dev.outputhub.records.complete.RestoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the records of an archive that Output Hub wrote to the services that keep them, before the transaction in which they are reported. */
@Component
public class ArchivedImport {

    private static final String FILE = "file";

    /** The kind of a report's lines. */
    public static final String AGENT = "agent";

    private final RecordKeepers keepers;
    private final FileBytes files;
    private final UsedAgents used;

    ArchivedImport(RecordKeepers keepers, FileBytes files, UsedAgents used) {
        this.keepers = keepers;
        this.files = files;
        this.used = used;
    }

    /**
     * What became of each record, by its index.
     *
     * @param optionsIgnored whether there were any: what comes back is what it was
     */
    public record Answers(Map<Long, RestoredItem> byIndex, boolean optionsIgnored) {

        public ImportItem report(FoundRecord found, ArchivedRecord archived) {
            var answer = byIndex.get(found.index());
            return answer == null
                    ? ArchivedItems.unanswered(found, archived)
                    : ArchivedItems.of(found, archived, answer, optionsIgnored);
        }
    }

    /** Sending the same again gives the same answers; a dry run is told what would become of them. */
    public Answers carryOut(ImportJob job, List<FoundRecord> records, ImportChoice choice) {
        var byKind = new LinkedHashMap<String, List<FoundRecord>>();
        var answers = new HashMap<Long, RestoredItem>();
        for (var found : records) {
            if (!(found.record() instanceof ArchivedRecord archived)) {
                continue;
            }
            var sourceId = String.valueOf(archived.sourceId());
            if (!isWanted(found, archived, sourceId, choice)) {
                answers.put(
                        found.index(), RestoredItem.skipped(sourceId, null, archived.title(), ImportChoice.NOT_CHOSEN));
            } else {
                byKind.computeIfAbsent(archived.kind(), _ -> new ArrayList<>()).add(found);
            }
        }
        byKind.forEach((kind, found) -> {
            if (kind.equals(FILE)) {
                sendFiles(job, found, answers);
            } else {
                send(job, kind, found, job.dryRun(), answers);
            }
        });
        return new Answers(answers, !job.options().equals(ImportOptions.NONE));
    }

    /** Which of them are new is asked before their bytes are brought, and their bytes come before they do. */
    private void sendFiles(ImportJob job, List<FoundRecord> found, Map<Long, RestoredItem> answers) {
        send(job, FILE, found, true, answers);
        var brought = new ArrayList<FoundRecord>();
        for (var one : found) {
            var foreseen = answers.get(one.index());
            if (foreseen == null || foreseen.result() == RestoredItem.Result.SKIPPED) {
                continue;
            }
            var refusal = foreseen.result() == RestoredItem.Result.NEW ? bring(job, one, foreseen) : null;
            if (refusal == null) {
                brought.add(one);
            } else {
                answers.put(one.index(), RestoredItem.skipped(foreseen.sourceKey(), null, foreseen.title(), refusal));
            }
        }
        if (!job.dryRun() && !brought.isEmpty()) {
            send(job, FILE, brought, false, answers);
        }
    }

    private @Nullable String bring(ImportJob job, FoundRecord found, RestoredItem foreseen) {
        var archived = (ArchivedRecord) found.record();
        var id = foreseen.recordId();
        if (job.dryRun() || id == null) {
            return archived.content() == null ? "Its bytes are not in the archive." : null;
        }
        return files.bring(job.id(), id, archived);
    }

    private boolean isWanted(FoundRecord found, ArchivedRecord archived, String sourceId, ImportChoice choice) {
        return choice.includes(List.of(sourceId))
                || (isOfOthers(found) && !choice.excludes(sourceId) && used.any(archived));
    }

    private static boolean isOfOthers(FoundRecord found) {
        return found.format() != ExportFormat.OUTPUT_HUB;
    }

    public boolean isAmong(List<FoundRecord> records) {
        return records.stream().anyMatch(found -> found.record() instanceof ArchivedRecord);
    }

    public boolean concerns(ImportJob job) {
        return ExportFormat.OUTPUT_HUB.key().equals(job.format());
    }

    /** @return what was done, in a word for the report, by kind of record */
    public Map<String, String> undo(ImportJob job) {
        var how = new LinkedHashMap<String, String>();
        if (!job.dryRun()) {
            keepers.undo(job.id())
                    .forEach((keeper, undone) ->
                            RecordKeepers.kindsOf(keeper).forEach(kind -> how.put(kind, word(undone))));
        }
        return how;
    }

    /** Takes back the assistants that came with an archive of another program. @return what was done, or null */
    public @Nullable String undoAgents(ImportJob job) {
        var agents = job.counts().agents();
        return job.dryRun() || concerns(job) || agents.created() + agents.updated() == 0
                ? null
                : word(keepers.undoOf(AGENT, job.id()));
    }

    private static String word(Restore.Undone undone) {
        if (undone.kept() == 0) {
            return "removed";
        }
        return undone.removed() == 0 ? "kept" : "removed in part";
    }

    private void send(
            ImportJob job, String kind, List<FoundRecord> found, boolean dryRun, Map<Long, RestoredItem> answers) {
        try {
            var answered = keepers.restore(kind, restore(job, found, dryRun));
            for (var at = 0; at < Math.min(found.size(), answered.size()); at++) {
                answers.put(found.get(at).index(), answered.get(at));
            }
        } catch (Problem | IllegalStateException refusal) {
            if (refusal instanceof Problem problem && problem.code().kind() == Kind.UNAVAILABLE) {
                throw refusal;
            }
            // one record that makes its service refuse the call must not cost the others their place
            if (found.size() > 1) {
                found.forEach(one -> send(job, kind, List.of(one), dryRun, answers));
            } else {
                answers.put(found.getFirst().index(), refused(found.getFirst(), refusal));
            }
        }
    }

    private static RestoredItem refused(FoundRecord found, RuntimeException refusal) {
        var record = found.record();
        return RestoredItem.skipped(
                String.valueOf(record.sourceId()),
                null,
                record.title(),
                refusal instanceof Problem problem ? problem.detail() : "The service that keeps it refused it.");
    }

    private static Restore restore(ImportJob job, List<FoundRecord> found, boolean dryRun) {
        var records = found.stream()
                .map(one -> ((ArchivedRecord) one.record()).record())
                .toList();
        return new Restore(job.id(), isOfHere(found.getFirst()), dryRun, records);
    }

    private static boolean isOfHere(FoundRecord found) {
        return CurrentPrincipal.get().organizationId().equals(((ArchivedRecord) found.record()).organizationId());
    }

    static ImportResult result(RestoredItem.Result result) {
        return ImportResult.of(result.text());
    }

    static ResultCounts messages(int count, RestoredItem.Result result) {
        return switch (result) {
            case NEW -> new ResultCounts(count, 0, 0, 0);
            case UPDATED -> new ResultCounts(0, count, 0, 0);
            case UNCHANGED -> new ResultCounts(0, 0, count, 0);
            case SKIPPED -> new ResultCounts(0, 0, 0, count);
        };
    }
}
