package dev.outputhub.prompt.agent;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.version.Diff;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the versions of agents. */
@Service
@Transactional(readOnly = true)
class AgentReading {

    private final Agents agents;
    private final AgentVersions versions;

    AgentReading(Agents agents, AgentVersions versions) {
        this.agents = agents;
        this.versions = versions;
    }

    Page<AgentVersion> list(UUID agentId, ListQuery query) {
        agents.get(agentId);
        return versions.list(agentId, query);
    }

    AgentVersion get(UUID agentId, int number) {
        agents.get(agentId);
        return versions.get(agentId, number);
    }

    /** What changed in the instructions. */
    Diff diff(UUID agentId, int from, int to) {
        return Diff.between(
                from, get(agentId, from).instructions(), to, get(agentId, to).instructions());
    }
}
