package dev.outputhub.output.complete;

import dev.outputhub.output.edit.RestoredEdit;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.RestoredOutput;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.output.reference.References;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedForm;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.LeftOut;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks outputs of an archive and makes of them what can be stored here. Where they point to need not be here: that is shown as gone. */
@Component
class ArchivedOutputs {

    private static final Set<String> KNOWN = Set.of(
            "kind",
            "id",
            "title",
            "content",
            "mediaType",
            "language",
            "date",
            "source",
            "rating",
            "notes",
            "link",
            "model",
            "promptId",
            "promptVersion",
            "agentId",
            "conversationId",
            "messageId",
            "basedOnId",
            "assigneeId",
            "dueOn",
            "sourceKey",
            "terms",
            "edits",
            "favourite",
            "createdAt",
            "updatedAt");

    private static final Set<String> KNOWN_OF_EDITS =
            Set.of("number", "content", "summary", "base", "createdAt", "name");

    private static final int LONGEST_MODEL = 200;
    private static final int LONGEST_KEY = 1_017;

    private final ArchivedForm form;
    private final ArchivedTerms terms;
    private final References references;
    private final Clock clock;

    ArchivedOutputs(ArchivedForm form, ArchivedTerms terms, References references, Clock clock) {
        this.form = form;
        this.terms = terms;
        this.references = references;
        this.clock = clock;
    }

    Arriving<ArrivingOutput> arriving(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var complete = (ObjectNode) record.deepCopy();
        var id = ids.here(complete, "id");
        complete.put("id", id.toString());
        ids.translate(complete, "promptId", "agentId", "conversationId", "messageId", "basedOnId");
        var leftOut = new LeftOut().unknown(record, KNOWN);
        record.path("edits").forEach(edit -> leftOut.unknown("edits.", edit, KNOWN_OF_EDITS));
        complete.retain(KNOWN);
        keepAssignee(complete, leftOut);
        var fields = form.read(complete, OutputFields.class);
        if (TitleLine.of(fields.title()).isEmpty()) {
            throw Problem.invalid("title", "says nothing");
        }
        var edits = edits(complete.path("edits"));
        var resolved = terms.resolve("output", complete.path("terms"), dryRun, leftOut);
        var output = new RestoredOutput(
                id,
                fields,
                content(complete),
                source(complete),
                text(complete, "model", LONGEST_MODEL),
                text(complete, "sourceKey", LONGEST_KEY),
                edits.size(),
                or(ArchivedForm.time(complete, "createdAt")),
                or(ArchivedForm.time(complete, "updatedAt")));
        return new Arriving<>(
                id,
                fields.title(),
                complete,
                new ArrivingOutput(
                        output, edits, resolved, complete.path("favourite").asBoolean(false)),
                leftOut);
    }

    /** A member of the organisation that the archive is from may be none of this one. */
    private void keepAssignee(ObjectNode record, LeftOut leftOut) {
        var assignee = record.path("assigneeId").asString(null);
        if (assignee != null && !references.isMember(assignee)) {
            record.remove("assigneeId");
            leftOut.because("who was to review it is no member here");
        }
    }

    private static String content(JsonNode record) {
        var content = record.path("content");
        if (!content.isString() || content.asString().isBlank()) {
            throw Problem.invalid("content", "is missing: it has no text");
        }
        Text.checkStorable("content", content.asString());
        return content.asString();
    }

    private static Source source(JsonNode record) {
        try {
            return Source.of(record.path("source").asString("api"));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("source", "is manual, import, completion or api");
        }
    }

    private static @Nullable String text(JsonNode record, String field, int longest) {
        var text = record.path(field).asString(null);
        if (text != null && text.length() > longest) {
            throw Problem.invalid(field, "has at most " + longest + " characters");
        }
        return text;
    }

    /** From 1 on without a gap: their numbers are how people and links name them. */
    private List<RestoredEdit> edits(JsonNode given) {
        var edits = new ArrayList<RestoredEdit>();
        for (var one : given) {
            var edit = form.read(one, RestoredEdit.class);
            Text.checkStorable("edits.content", edit.content());
            Text.checkStorable("edits.name", edit.name());
            var base = edit.base();
            if (edit.number() != edits.size() + 1 || (base != null && (base < 0 || base >= edit.number()))) {
                throw Problem.invalid("edits", "are numbered from 1 on, and each begins from one before it");
            }
            edits.add(edit);
        }
        return edits;
    }

    private Instant or(@Nullable Instant time) {
        return time == null ? clock.instant() : time;
    }
}
