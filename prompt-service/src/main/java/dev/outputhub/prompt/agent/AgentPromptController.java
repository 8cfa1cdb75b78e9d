package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.agent.change.AgentPrompts;
import dev.outputhub.prompt.agent.store.UsedPrompt;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The prompts an agent uses, one at a time; all at once by {@code promptIds} of the agent. */
@RestController
@RequestMapping("/api/v1/agents/{id}/prompts")
class AgentPromptController {

    /** All of them, after a change. */
    record Used(List<UsedPrompt> items) {}

    private final AgentPrompts prompts;

    AgentPromptController(AgentPrompts prompts) {
        this.prompts = prompts;
    }

    @GetMapping
    @RequiresScope("agents:read")
    @Operation(
            summary = "List the prompts that an agent uses.",
            description = "In their order; each with its id and title.")
    Page<UsedPrompt> list(@PathVariable UUID id, ListQuery query) {
        return prompts.list(id, query);
    }

    @PutMapping("/{promptId}")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Have an agent use a prompt too.",
            description = "At the end of those it uses; one that it uses already stays where it is. An unknown prompt "
                    + "is refused with 422.")
    ResponseEntity<Used> add(@PathVariable UUID id, @PathVariable UUID promptId, ExpectedVersion expected) {
        var agent = prompts.add(id, promptId, expected);
        return ResponseEntity.ok().eTag(ETags.of(agent.version())).body(new Used(prompts.of(id)));
    }

    @DeleteMapping("/{promptId}")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Have an agent no longer use a prompt.",
            description = "The prompt itself stays. 404 where the agent does not use it.")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID promptId, ExpectedVersion expected) {
        var agent = prompts.remove(id, promptId, expected);
        return ResponseEntity.noContent().eTag(ETags.of(agent.version())).build();
    }
}
