package dev.outputhub.prompt.agent.change;

import static dev.outputhub.prompt.database.Tables.AGENT;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.agent.store.Agent;
import dev.outputhub.prompt.agent.store.AgentContent;
import dev.outputhub.prompt.agent.store.AgentError;
import dev.outputhub.prompt.agent.store.AgentEvents;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.prompt.agent.store.AgentVersion;
import dev.outputhub.prompt.agent.store.AgentVersions;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.agent.store.EditableAgent;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes agents and their versions. */
@Service
@Transactional
public class AgentLibrary {

    /** A version and the record version its agent has since. */
    public record Added(AgentVersion version, long recordVersion) {}

    private final Agents agents;
    private final AgentVersions versions;
    private final UsedPrompts prompts;
    private final TermAssignments terms;
    private final RecordTable<StoredAgent> table;
    private final Confidentiality confidentiality;
    private final AgentEvents events;
    private final Journal journal;
    private final Clock clock;

    AgentLibrary(
            Agents agents,
            AgentVersions versions,
            UsedPrompts prompts,
            TermAssignments terms,
            RecordTable<StoredAgent> table,
            Confidentiality confidentiality,
            AgentEvents events,
            Journal journal,
            Clock clock) {
        this.agents = agents;
        this.versions = versions;
        this.prompts = prompts;
        this.terms = terms;
        this.table = table;
        this.confidentiality = confidentiality;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID create(NewAgent wanted, ResolvedTerms resolved) {
        var agent = agent(wanted.editable());
        agents.add(agent);
        var first = new AgentVersion(
                1,
                agent.instructions(),
                agent.configuration(),
                wanted.message(),
                null,
                agent.createdAt(),
                agent.createdBy());
        versions.add(agent.id(), first);
        terms.set(AgentRecords.KIND.name(), agent.id(), resolved);
        if (wanted.promptIds() != null) {
            prompts.set(agent.id(), wanted.promptIds());
        }
        var changes = new Changes(confidentiality.of(AgentRecords.KIND, agent.id()));
        agent.editable().describe(null, changes);
        journal.record(
                new AuditEntry("agent.created", AgentRecords.KIND.name(), agent.id(), null, changes.after()),
                events.created(agent),
                events.versionCreated(agent.id(), first));
        return agent.id();
    }

    private Agent agent(EditableAgent made) {
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        return new Agent(
                Identifiers.next(),
                made.name(),
                made.description(),
                made.content().instructions(),
                made.content().configuration(),
                made.link(),
                made.platform(),
                made.notes(),
                1,
                now,
                person,
                now,
                person,
                1,
                null);
    }

    public Added publish(UUID id, NewAgentVersion wanted) {
        var stored = table.lockPresent(id);
        var agent = stored.agent();
        if (wanted.base() != null && wanted.base() != agent.currentVersion()) {
            throw Problem.refused(
                    AgentError.AGENT_VERSION_RACE,
                    "base",
                    "Version " + agent.currentVersion() + " was made after the one you started from.");
        }
        return store(stored, wanted.over(agent.editable().content()), wanted.message(), null);
    }

    public Added revert(UUID id, int to, @Nullable String message) {
        var stored = table.lockPresent(id);
        var earlier = versions.get(id, to);
        return store(stored, earlier.content(), message == null ? "Reverts to version " + to : message, to);
    }

    private Added store(
            StoredAgent stored, AgentContent content, @Nullable String message, @Nullable Integer revertsTo) {
        var agent = stored.agent();
        if (agents.normal(content).equals(agent.editable().content())) {
            throw new Problem(
                    AgentError.AGENT_VERSION_UNCHANGED,
                    "This is the same as version " + agent.currentVersion() + ". There is nothing to store.");
        }
        var next = versions.next(agent, content, message, revertsTo);
        long recordVersion = table.change(
                agent.id(),
                Map.of(
                        AGENT.INSTRUCTIONS,
                        content.instructions(),
                        AGENT.CONFIGURATION,
                        agents.write(content.configuration()),
                        AGENT.CURRENT_VERSION,
                        next.number()));
        var changes = new Changes(stored.confidential());
        changes.value("number", agent.currentVersion(), next.number());
        changes.words("message", null, message);
        changes.length("instructions", agent.instructions(), content.instructions());
        journal.record(
                new AuditEntry(
                        "agent.version-created",
                        AgentRecords.KIND.name(),
                        agent.id(),
                        changes.before(),
                        changes.after()),
                events.versionCreated(agent.id(), next),
                events.updated(agent.id()));
        return new Added(next, recordVersion);
    }
}
