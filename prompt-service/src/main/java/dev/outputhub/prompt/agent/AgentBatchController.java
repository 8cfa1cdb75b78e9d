package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.records.life.RecordBatchController;
import dev.outputhub.records.life.RecordLife;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/agents/batch", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope("agents:write")
class AgentBatchController extends RecordBatchController<StoredAgent> {

    AgentBatchController(RecordLife<StoredAgent> life) {
        super(life);
    }
}
