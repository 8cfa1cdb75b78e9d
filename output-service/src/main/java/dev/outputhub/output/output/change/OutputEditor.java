package dev.outputhub.output.output.change;

import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Provenance;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.output.reference.Links;
import dev.outputhub.output.reference.References;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.Edit;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.store.RecordTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what people say about an output; what it says itself stays. */
@Component
class OutputEditor implements RecordEditor<StoredOutput> {

    private final RecordTable<StoredOutput> outputs;
    private final References references;
    private final MergePatch mergePatch;
    private final OutputEvents events;

    OutputEditor(RecordTable<StoredOutput> outputs, References references, MergePatch mergePatch, OutputEvents events) {
        this.outputs = outputs;
        this.references = references;
        this.mergePatch = mergePatch;
        this.events = events;
    }

    @Override
    public void prepare(JsonNode patch) {
        for (var field : List.of("content", "editedContent")) {
            if (patch.has(field)) {
                throw Problem.refused(
                        OutputError.RAW_CONTENT_IS_KEPT,
                        field,
                        "What was captured never changes. POST your text to /outputs/{id}/edits instead.");
            }
        }
        references.learn(patch);
    }

    @Override
    public Edit edit(StoredOutput before, JsonNode patch) {
        var patched = mergePatch.apply(before.fields(), OutputFields.class, patch);
        var links = patched.links();
        boolean otherPrompt = !Objects.equals(links.promptId(), before.fields().promptId());
        if (otherPrompt && !patch.has("promptVersion")) {
            links = new Links(links.promptId(), null, links.agentId(), links.conversationId(), links.messageId());
        }
        var basedOn = patched.basedOnId();
        if (basedOn != null && !basedOn.equals(before.fields().basedOnId())) {
            references.checkOutput(basedOn, before.id());
        }
        var assignee = patched.assigneeId();
        if (assignee != null && !assignee.equals(before.fields().assigneeId())) {
            references.checkMember(assignee);
        }
        return new OutputEdit(
                before,
                patched.with(references.check(links, before.fields().links())),
                mergePatch.apply(before.provenance(), Provenance.class, patch));
    }

    private final class OutputEdit implements Edit {

        private final StoredOutput before;
        private final OutputFields after;
        private final Provenance provenance;

        OutputEdit(StoredOutput before, OutputFields after, Provenance provenance) {
            this.before = before;
            this.after = after;
            this.provenance = provenance;
        }

        @Override
        public boolean differs() {
            return !after.equals(before.fields()) || !provenance.equals(before.provenance());
        }

        @Override
        public void describe(Changes changes) {
            after.describe(before.fields(), changes);
            provenance.describe(before.provenance(), changes);
        }

        @Override
        public List<Event> save(List<String> changed) {
            var columns = new LinkedHashMap<Field<?>, @Nullable Object>(after.columns());
            columns.putAll(provenance.columns());
            long version = outputs.change(before.id(), columns);
            var updated = events.updated(before.id(), after, version, changed);
            return Objects.equals(after.assigneeId(), before.fields().assigneeId())
                    ? List.of(updated)
                    : List.of(updated, events.assigned(before.id(), after));
        }

        @Override
        public ObjectNode back() {
            var back = mergePatch.back(before.fields(), after);
            back.setAll(mergePatch.back(before.provenance(), provenance));
            return back;
        }
    }
}
