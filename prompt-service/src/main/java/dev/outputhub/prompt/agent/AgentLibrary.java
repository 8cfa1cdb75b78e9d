package dev.outputhub.prompt.agent;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.sensitivity.GuardedAudit;
import dev.outputhub.prompt.writing.GivenIds;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Making and changing agents, their versions, and the trash. */
@Service
@Transactional
class AgentLibrary {

    static final String KIND = "agent";

    /** A version and the record version its agent has since. */
    record Added(AgentVersion version, long recordVersion) {}

    private final Agents agents;
    private final AgentVersions versions;
    private final UsedPrompts prompts;
    private final TermAssignments terms;
    private final Events events;
    private final GuardedAudit audit;
    private final MergePatch mergePatch;
    private final Clock clock;

    AgentLibrary(
            Agents agents,
            AgentVersions versions,
            UsedPrompts prompts,
            TermAssignments terms,
            Events events,
            GuardedAudit audit,
            MergePatch mergePatch,
            Clock clock) {
        this.agents = agents;
        this.versions = versions;
        this.prompts = prompts;
        this.terms = terms;
        this.events = events;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Agent create(NewAgent wanted, ResolvedTerms resolved) {
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        var made = wanted.editable();
        var agent = new Agent(
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
        agents.add(agent);
        var first = version(1, made.content(), wanted.message(), null, now);
        versions.add(agent.id(), first);
        terms.set(KIND, agent.id(), resolved);
        if (wanted.promptIds() != null) {
            prompts.set(agent.id(), wanted.promptIds());
        }
        events.publish(
                AgentNews.created(agent),
                AgentNews.versionCreated(agent.id(), first),
                audit.entry("agent.created", KIND, agent.id(), null, agent.editable()));
        return agent;
    }

    Agent change(UUID id, ExpectedVersion expected, JsonNode patch, ResolvedTerms resolved) {
        var before = present(id);
        expected.check(before.version());
        var edited =
                mergePatch.apply(before.editable(), EditableAgent.class, patch).complete();
        boolean otherPrompts = usePrompts(id, patch.path("promptIds"));
        boolean otherContent =
                !agents.normal(edited.content()).equals(before.editable().content());
        if (!otherContent && !otherPrompts && resolved.isEmpty() && edited.equals(before.editable())) {
            return before;
        }
        boolean wasConfidential = audit.isConfidential(id);
        var now = clock.instant();
        var told = new ArrayList<Event>();
        int current = before.currentVersion();
        if (otherContent) {
            current++;
            var next = version(
                    current,
                    edited.content(),
                    patch.path("message").asStringOpt().orElse(null),
                    null,
                    now);
            versions.add(id, next);
            told.add(AgentNews.versionCreated(id, next));
        }
        var after = agents.update(id, edited, current, now);
        terms.set(KIND, id, resolved);
        told.add(AgentNews.updated(after));
        told.add(audit.entry("agent.updated", KIND, id, before.editable(), after.editable(), wasConfidential));
        events.publish(told);
        return after;
    }

    Added publish(UUID id, NewAgentVersion wanted) {
        var agent = present(id);
        if (wanted.base() != null && wanted.base() != agent.currentVersion()) {
            throw Problem.refused(
                    AgentError.AGENT_VERSION_RACE,
                    "base",
                    "Version " + agent.currentVersion() + " was made after the one you started from.");
        }
        return store(agent, wanted.over(agent.editable().content()), wanted.message(), null);
    }

    Added revert(UUID id, int to, @Nullable String message) {
        var agent = present(id);
        var earlier = versions.get(id, to);
        return store(agent, earlier.content(), message == null ? "Reverts to version " + to : message, to);
    }

    private Added store(Agent agent, AgentContent content, @Nullable String message, @Nullable Integer revertsTo) {
        if (agents.normal(content).equals(agent.editable().content())) {
            throw new Problem(
                    AgentError.AGENT_VERSION_UNCHANGED,
                    "This is the same as version " + agent.currentVersion() + ". There is nothing to store.");
        }
        var now = clock.instant();
        var next = version(agent.currentVersion() + 1, content, message, revertsTo, now);
        versions.add(agent.id(), next);
        var edited = new EditableAgent(
                agent.name(),
                agent.description(),
                content.instructions(),
                content.configuration(),
                agent.link(),
                agent.platform(),
                agent.notes());
        var after = agents.update(agent.id(), edited, next.number(), now);
        events.publish(
                AgentNews.versionCreated(agent.id(), next),
                AgentNews.updated(after),
                audit.entry("agent.version-created", KIND, agent.id(), agent.editable(), after.editable()));
        return new Added(next, after.version());
    }

    void delete(UUID id, ExpectedVersion expected) {
        var before = agents.lock(id);
        expected.check(before.version());
        if (!before.isDeleted()) {
            var now = clock.instant();
            var after = agents.move(id, now, now);
            events.publish(AgentNews.deleted(after), audit.entry("agent.deleted", KIND, id, before.editable(), null));
        }
    }

    void restore(UUID id) {
        if (agents.lock(id).isDeleted()) {
            var after = agents.move(id, null, clock.instant());
            events.publish(AgentNews.restored(after), audit.entry("agent.restored", KIND, id, null, after.editable()));
        }
    }

    private boolean usePrompts(UUID id, JsonNode given) {
        if (given.isMissingNode()) {
            return false;
        }
        var wanted = GivenIds.read("promptIds", given);
        if (wanted.equals(prompts.of(id))) {
            return false;
        }
        prompts.set(id, wanted);
        return true;
    }

    private Agent present(UUID id) {
        var agent = agents.lock(id);
        if (agent.isDeleted()) {
            throw new Problem(AgentError.AGENT_DELETED, "This agent is in the trash. Restore it first.");
        }
        return agent;
    }

    private static AgentVersion version(
            int number, AgentContent content, @Nullable String message, @Nullable Integer revertsTo, Instant now) {
        return new AgentVersion(
                number,
                content.instructions(),
                content.configuration(),
                message,
                revertsTo,
                now,
                CurrentPrincipal.get().personId());
    }
}
