package dev.outputhub.prompt.prompt.change;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.prompt.store.AttachedSnippets;
import dev.outputhub.prompt.prompt.store.EditablePrompt;
import dev.outputhub.prompt.prompt.store.Folder;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptError;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.writing.GivenIds;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.Edit;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.store.RecordTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is said about a prompt, and which snippets go with it; what it says itself changes by a new version. */
@Component
class PromptEditor implements RecordEditor<StoredPrompt> {

    private static final String MOVE = "moveFolder";

    private final RecordTable<StoredPrompt> table;
    private final Prompts prompts;
    private final AttachedSnippets snippets;
    private final MergePatch mergePatch;
    private final PromptEvents events;

    PromptEditor(
            RecordTable<StoredPrompt> table,
            Prompts prompts,
            AttachedSnippets snippets,
            MergePatch mergePatch,
            PromptEvents events) {
        this.table = table;
        this.prompts = prompts;
        this.snippets = snippets;
        this.mergePatch = mergePatch;
        this.events = events;
    }

    @Override
    public void prepare(JsonNode patch) {
        for (var field : List.of("template", "messages", "variables", "settings")) {
            if (patch.has(field)) {
                throw Problem.refused(
                        PromptError.CONTENT_IS_VERSIONED,
                        field,
                        "What a prompt says changes by a new version: POST /prompts/{id}/versions.");
            }
        }
    }

    @Override
    public Edit edit(StoredPrompt before, JsonNode patch) {
        var old = before.prompt();
        var edited = mergePatch.apply(old.editable(), EditablePrompt.class, withFolderMoved(old, patch));
        if (!edited.slug().equals(old.slug())) {
            GivenSlug.refuseMalformed(edited.slug());
            if (prompts.hasSlug(edited.slug(), old.id())) {
                throw GivenSlug.taken(edited.slug());
            }
        }
        var attached = snippets.of(old.id());
        var wanted = patch.has("snippetIds") ? GivenIds.read("snippetIds", patch.get("snippetIds")) : attached;
        if (!wanted.equals(attached)) {
            snippets.refuseUnknown(wanted);
        }
        return new PromptEdit(old, edited, attached, wanted);
    }

    /** {@code "moveFolder": {"from": "a", "to": "b"}} as the folder that it means for this prompt. */
    private static JsonNode withFolderMoved(Prompt prompt, JsonNode patch) {
        if (!patch.has(MOVE) || !(patch instanceof ObjectNode object)) {
            return patch;
        }
        var from = Folder.of(text(patch.at("/" + MOVE + "/from")));
        var given = patch.at("/" + MOVE + "/to");
        var to = given.isNull() ? null : text(given);
        if (from == null || patch.has("folder")) {
            throw Problem.invalid(MOVE, "has a folder in from and another place in to, and goes without folder");
        }
        var folders = object.deepCopy();
        folders.remove(MOVE);
        var lies = prompt.folder();
        return lies != null && Folder.isWithin(lies, from)
                ? folders.put("folder", Folder.moved(lies, from, to))
                : folders;
    }

    private static String text(JsonNode given) {
        if (!given.isString() || !StorableText.is(given.asString())) {
            throw Problem.invalid(MOVE, "has a folder in from and another place in to, and goes without folder");
        }
        return given.asString();
    }

    private final class PromptEdit implements Edit {

        private final Prompt before;
        private final EditablePrompt after;
        private final List<UUID> attached;
        private final List<UUID> wanted;

        PromptEdit(Prompt before, EditablePrompt after, List<UUID> attached, List<UUID> wanted) {
            this.before = before;
            this.after = after;
            this.attached = attached;
            this.wanted = wanted;
        }

        @Override
        public boolean differs() {
            return !after.equals(before.editable()) || !wanted.equals(attached);
        }

        @Override
        public void describe(Changes changes) {
            after.describe(before.editable(), changes);
            changes.value("snippetIds", attached, wanted);
        }

        @Override
        public List<Event> save(List<String> changed) {
            if (!after.slug().equals(before.slug())) {
                prompts.retireSlug(before);
            }
            if (!wanted.equals(attached)) {
                snippets.set(before.id(), wanted);
            }
            table.change(before.id(), after.columns());
            return List.of(events.updated(before.id()));
        }

        @Override
        public ObjectNode back() {
            var back = mergePatch.back(before.editable(), after);
            if (!wanted.equals(attached)) {
                var ids = back.putArray("snippetIds");
                attached.forEach(id -> ids.add(id.toString()));
            }
            return back;
        }
    }
}
