package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportNames;
import dev.outputhub.conversation.exports.job.ExportNames.Named;
import dev.outputhub.conversation.exports.job.ExportSettings;
import dev.outputhub.conversation.exports.source.FilterText;
import dev.outputhub.conversation.exports.source.RecordPages;
import dev.outputhub.conversation.exports.write.NoteNames;
import dev.outputhub.conversation.exports.write.Problems;
import dev.outputhub.conversation.exports.write.RecordLinks;
import dev.outputhub.conversation.exports.write.SafeName;
import dev.outputhub.conversation.exports.write.Titles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Pulls the records of an export from the services that keep them, a page at a time, and gives each its name. */
@Component
class Gathering {

    private final RecordPages records;
    private final FileLinks links;
    private final ExportNames names;
    private final ExportSettings settings;
    private final TransactionTemplate transaction;

    Gathering(
            RecordPages records,
            FileLinks links,
            ExportNames names,
            ExportSettings settings,
            TransactionTemplate transaction) {
        this.records = records;
        this.links = links;
        this.names = names;
        this.settings = settings;
        this.transaction = transaction;
    }

    void gather(ExportJob job, RecordSpool spool, Problems problems, Steps steps) throws IOException {
        transaction.executeWithoutResult(_ -> names.clear(job.id()));
        for (var kind : job.kinds()) {
            gather(job, kind, spool, problems, steps);
        }
    }

    private void gather(ExportJob job, ExportKind kind, RecordSpool spool, Problems problems, Steps steps)
            throws IOException {
        var text = job.filters().get(kind);
        var filters = text == null ? Map.<String, String>of() : FilterText.parse("filters." + kind.text(), text);
        try (var intake = spool.intake(kind)) {
            String after = null;
            do {
                steps.tell(kind.text(), spool.counts(), 0);
                var page = records.page(kind, filters, after, settings.pageRecords());
                for (var record : kept(job, kind, page.records(), problems)) {
                    add(intake, kind, record, problems);
                }
                after = moved(after, page.next(), kind);
            } while (after != null);
        }
    }

    private static void add(RecordSpool.Intake intake, ExportKind kind, ObjectNode record, Problems problems)
            throws IOException {
        try {
            intake.add(record);
        } catch (JacksonException unwritable) {
            problems.add(kind, record, "It could not be written as JSON: " + unwritable.getOriginalMessage());
        }
    }

    /** A service that gives the same cursor again would hold the export for ever. */
    private static @Nullable String moved(@Nullable String before, @Nullable String next, ExportKind kind) {
        if (next != null && next.equals(before)) {
            throw new IllegalStateException("The pages of kind " + kind.text() + " do not come to an end");
        }
        return next;
    }

    private List<ObjectNode> kept(ExportJob job, ExportKind kind, List<ObjectNode> page, Problems problems) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var owners = kind == ExportKind.FILE ? links.owners(job, page) : Map.<UUID, List<UUID>>of();
            var kept = new ArrayList<ObjectNode>();
            for (var record : page) {
                var id = RecordLinks.uuid(record.path("id"));
                if (id == null) {
                    problems.add(kind, record, "It has no id");
                } else if (kind != ExportKind.FILE || owners.containsKey(id)) {
                    name(job, kind, id, record);
                    names.attach(job.id(), id, owners.getOrDefault(id, List.of()));
                    kept.add(record);
                }
            }
            return kept;
        }));
    }

    private void name(ExportJob job, ExportKind kind, UUID id, ObjectNode record) {
        if (job.form() != ArchiveForm.MARKDOWN) {
            claim(job, id, record, id.toString());
        } else if (!claim(job, id, record, NoteNames.of(kind, record))
                && !claim(job, id, record, NoteNames.distinct(kind, record))) {
            claim(job, id, record, NoteNames.unmistakable(kind, record));
        }
    }

    private boolean claim(ExportJob job, UUID id, ObjectNode record, String name) {
        return names.claim(job.id(), new Named(id, name, Titles.of(record)), SafeName.key(name));
    }
}
