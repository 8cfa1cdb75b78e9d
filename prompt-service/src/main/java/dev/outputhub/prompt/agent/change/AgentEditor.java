package dev.outputhub.prompt.agent.change;

import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.agent.store.Agent;
import dev.outputhub.prompt.agent.store.AgentEvents;
import dev.outputhub.prompt.agent.store.AgentVersions;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.agent.store.EditableAgent;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.prompt.writing.GivenIds;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.Edit;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.store.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is said about an agent and which prompts it uses; other instructions or another configuration make a version. */
@Component
class AgentEditor implements RecordEditor<StoredAgent> {

    private final RecordTable<StoredAgent> table;
    private final Agents agents;
    private final AgentVersions versions;
    private final UsedPrompts prompts;
    private final MergePatch mergePatch;
    private final AgentEvents events;

    AgentEditor(
            RecordTable<StoredAgent> table,
            Agents agents,
            AgentVersions versions,
            UsedPrompts prompts,
            MergePatch mergePatch,
            AgentEvents events) {
        this.table = table;
        this.agents = agents;
        this.versions = versions;
        this.prompts = prompts;
        this.mergePatch = mergePatch;
        this.events = events;
    }

    @Override
    public Edit edit(StoredAgent before, JsonNode patch) {
        var old = before.agent();
        var edited =
                mergePatch.apply(old.editable(), EditableAgent.class, patch).complete();
        var used = prompts.of(old.id());
        var wanted = patch.has("promptIds") ? GivenIds.read("promptIds", patch.get("promptIds")) : used;
        if (!wanted.equals(used)) {
            prompts.refuseUnknown(wanted, used);
        }
        return new AgentEdit(old, edited, patch.path("message").asStringOpt().orElse(null), used, wanted);
    }

    private final class AgentEdit implements Edit {

        private final Agent before;
        private final EditableAgent after;
        private final @Nullable String message;
        private final List<UUID> used;
        private final List<UUID> wanted;
        private final boolean otherContent;

        AgentEdit(Agent before, EditableAgent after, @Nullable String message, List<UUID> used, List<UUID> wanted) {
            this.before = before;
            this.after = after;
            this.message = message;
            this.used = used;
            this.wanted = wanted;
            this.otherContent =
                    !agents.normal(after.content()).equals(before.editable().content());
        }

        @Override
        public boolean differs() {
            return otherContent || !wanted.equals(used) || !after.equals(before.editable());
        }

        @Override
        public void describe(Changes changes) {
            after.describe(before.editable(), changes);
            changes.value("promptIds", used, wanted);
        }

        @Override
        public List<Event> save(List<String> changed) {
            var id = before.id();
            var told = new ArrayList<Event>();
            int current = before.currentVersion();
            if (otherContent) {
                var next = versions.next(before, after.content(), message, null);
                told.add(events.versionCreated(id, next));
                current = next.number();
            }
            if (!wanted.equals(used)) {
                prompts.set(id, wanted);
            }
            table.change(id, agents.columns(after, current));
            told.add(events.updated(id));
            return told;
        }

        @Override
        public ObjectNode back() {
            var back = mergePatch.back(before.editable(), after);
            if (!wanted.equals(used)) {
                var ids = back.putArray("promptIds");
                used.forEach(id -> ids.add(id.toString()));
            }
            return back;
        }
    }
}
