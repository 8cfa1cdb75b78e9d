package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.Edit;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.store.RecordTable;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes snippets. */
@Component
class SnippetEditor implements RecordEditor<StoredSnippet> {

    private final RecordTable<StoredSnippet> table;
    private final MergePatch mergePatch;
    private final SnippetEvents events;
    private final SnippetTexts texts;

    SnippetEditor(RecordTable<StoredSnippet> table, MergePatch mergePatch, SnippetEvents events, SnippetTexts texts) {
        this.table = table;
        this.mergePatch = mergePatch;
        this.events = events;
        this.texts = texts;
    }

    @Override
    public Edit edit(StoredSnippet before, JsonNode patch) {
        var old = before.snippet().editable();
        var after = mergePatch.apply(old, EditableSnippet.class, patch);
        if (!after.text().equals(old.text())) {
            texts.check(before.snippet().slug(), after.text());
        }
        return new SnippetEdit(before, old, after);
    }

    private final class SnippetEdit implements Edit {

        private final StoredSnippet before;
        private final EditableSnippet old;
        private final EditableSnippet after;

        SnippetEdit(StoredSnippet before, EditableSnippet old, EditableSnippet after) {
            this.before = before;
            this.old = old;
            this.after = after;
        }

        @Override
        public boolean differs() {
            return !after.equals(old);
        }

        @Override
        public void describe(Changes changes) {
            after.describe(old, changes);
        }

        @Override
        public List<Event> save(List<String> changed) {
            table.change(before.id(), after.columns());
            return List.of(events.updated(before.id()));
        }

        @Override
        public ObjectNode back() {
            return mergePatch.back(old, after);
        }
    }
}
