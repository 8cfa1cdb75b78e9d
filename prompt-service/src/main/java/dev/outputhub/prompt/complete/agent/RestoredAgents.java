package dev.outputhub.prompt.complete.agent;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.agent.store.AgentEvents;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.prompt.agent.store.AgentVersions;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermChanges;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores agents that come back from an archive, and tells of them as of any that somebody makes. */
@Component
class RestoredAgents {

    private static final String KIND = AgentRecords.KIND.name();

    private final Agents agents;
    private final AgentVersions versions;
    private final UsedPrompts prompts;
    private final TermAssignments assignments;
    private final TermChanges termChanges;
    private final ArchivedTerms terms;
    private final RecordTable<StoredAgent> table;
    private final Confidentiality confidentiality;
    private final AgentEvents events;
    private final Journal journal;
    private final Clock clock;

    RestoredAgents(
            Agents agents,
            AgentVersions versions,
            UsedPrompts prompts,
            TermAssignments assignments,
            TermChanges termChanges,
            ArchivedTerms terms,
            RecordTable<StoredAgent> table,
            Confidentiality confidentiality,
            AgentEvents events,
            Journal journal,
            Clock clock) {
        this.agents = agents;
        this.versions = versions;
        this.prompts = prompts;
        this.assignments = assignments;
        this.termChanges = termChanges;
        this.terms = terms;
        this.table = table;
        this.confidentiality = confidentiality;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    long add(Arriving<ArrivingAgent> arriving) {
        var wanted = arriving.fields().agent();
        var person = CurrentPrincipal.get().personId();
        var agent = wanted.stored(clock.instant(), person);
        agents.add(agent);
        var told = new ArrayList<Event>();
        told.add(events.created(agent));
        for (var version : wanted.versions()) {
            var stored = version.stored(agent.createdAt(), person);
            versions.add(agent.id(), stored);
            told.add(events.versionCreated(agent.id(), stored));
        }
        assignments.set(KIND, agent.id(), arriving.fields().terms());
        setPrompts(arriving);
        var changes = new Changes(confidentiality.of(AgentRecords.KIND, agent.id()));
        agent.editable().describe(null, changes);
        journal.record(new AuditEntry("agent.created", KIND, agent.id(), null, changes.after()), told);
        return agent.version();
    }

    private void setPrompts(Arriving<ArrivingAgent> arriving) {
        int absent = prompts.setPresent(arriving.id(), arriving.fields().agent().promptIds());
        if (absent > 0) {
            arriving.leftOut().because("left out: promptIds (" + absent + " are not here)");
        }
    }

    /** Of an agent that an import brought and nobody changed since: then its versions are the import's own. */
    long renew(Arriving<ArrivingAgent> arriving) {
        var wanted = arriving.fields().agent();
        var stored = table.lock(arriving.id());
        var here = stored.agent();
        var told = new ArrayList<>(renewVersions(wanted));
        setPrompts(arriving);
        var difference = termChanges.apply(
                AgentRecords.KIND,
                here.id(),
                terms.replacing(here.id(), arriving.fields().terms()));
        long version = table.change(here.id(), agents.columns(wanted.editable(), wanted.currentVersion()));
        var changes = new Changes(stored.confidential() || confidentiality.of(AgentRecords.KIND, here.id()));
        wanted.editable().describe(here.editable(), changes);
        changes.value("number", here.currentVersion(), wanted.currentVersion());
        changes.terms(difference);
        told.add(events.updated(here.id()));
        journal.record(new AuditEntry("agent.updated", KIND, here.id(), changes.before(), changes.after()), told);
        return version;
    }

    private List<Event> renewVersions(CompleteAgent wanted) {
        var id = wanted.id();
        var there = versions.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(CompleteAgentVersion::of)
                .toList();
        versions.remove(
                id,
                there.stream()
                        .filter(version -> !wanted.versions().contains(version))
                        .map(CompleteAgentVersion::number)
                        .toList());
        var told = new ArrayList<Event>();
        for (var version : wanted.versions()) {
            if (!there.contains(version)) {
                var stored =
                        version.stored(clock.instant(), CurrentPrincipal.get().personId());
                versions.add(id, stored);
                told.add(events.versionCreated(id, stored));
            }
        }
        return told;
    }
}
