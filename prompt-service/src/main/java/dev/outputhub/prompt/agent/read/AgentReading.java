package dev.outputhub.prompt.agent.read;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.agent.store.AgentVersion;
import dev.outputhub.prompt.agent.store.AgentVersions;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.version.Diff;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the versions of agents. */
@Service
@Transactional(readOnly = true)
public class AgentReading {

    private final Agents agents;
    private final AgentVersions versions;

    AgentReading(Agents agents, AgentVersions versions) {
        this.agents = agents;
        this.versions = versions;
    }

    public Page<AgentVersion> list(UUID agentId, ListQuery query) {
        agents.get(agentId);
        return versions.list(agentId, query);
    }

    public AgentVersion get(UUID agentId, int number) {
        agents.get(agentId);
        return versions.get(agentId, number);
    }

    /** What changed in the instructions. */
    public Diff diff(UUID agentId, int from, int to) {
        return Diff.between(
                from, get(agentId, from).instructions(), to, get(agentId, to).instructions());
    }
}
