package dev.outputhub.prompt.agent.change;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.agent.read.AgentSearch;
import dev.outputhub.prompt.agent.store.Agent;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.prompt.agent.store.UsedPrompt;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.records.life.RecordLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds prompts to an agent and takes them off, one at a time. */
@Service
@Transactional
public class AgentPrompts {

    private final RecordLife<StoredAgent> life;
    private final AgentSearch search;
    private final UsedPrompts used;
    private final JsonMapper json;

    AgentPrompts(RecordLife<StoredAgent> life, AgentSearch search, UsedPrompts used, JsonMapper json) {
        this.life = life;
        this.search = search;
        this.used = used;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<UsedPrompt> of(UUID agentId) {
        return Objects.requireNonNullElse(search.get(agentId).prompts(), List.of());
    }

    @Transactional(readOnly = true)
    public Page<UsedPrompt> list(UUID agentId, ListQuery query) {
        search.agent(agentId);
        return used.list(agentId, query);
    }

    public Agent add(UUID agentId, UUID promptId, ExpectedVersion expected) {
        var ids = new ArrayList<>(used.of(agentId));
        if (!ids.contains(promptId)) {
            ids.add(promptId);
        }
        return use(agentId, ids, expected);
    }

    public Agent remove(UUID agentId, UUID promptId, ExpectedVersion expected) {
        search.agent(agentId);
        var ids = new ArrayList<>(used.of(agentId));
        if (!ids.remove(promptId)) {
            throw Problem.notFound("prompt", promptId);
        }
        return use(agentId, ids, expected);
    }

    private Agent use(UUID agentId, List<UUID> ids, ExpectedVersion expected) {
        var patch = json.createObjectNode();
        patch.set("promptIds", json.valueToTree(ids));
        return life.change(agentId, expected, patch, search::agent);
    }
}
