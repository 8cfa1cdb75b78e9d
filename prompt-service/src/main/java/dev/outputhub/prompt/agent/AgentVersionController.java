package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.prompt.agent.change.AgentLibrary;
import dev.outputhub.prompt.agent.change.NewAgentVersion;
import dev.outputhub.prompt.agent.read.AgentReading;
import dev.outputhub.prompt.agent.store.AgentVersion;
import dev.outputhub.prompt.version.Diff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents/{id}")
class AgentVersionController {

    /** @param to the number of the version to go back to */
    record Revert(
            @NotNull Integer to, @Nullable @Size(max = 1000) String message) {}

    private final AgentLibrary library;
    private final AgentReading reading;

    AgentVersionController(AgentLibrary library, AgentReading reading) {
        this.library = library;
        this.reading = reading;
    }

    @GetMapping("/versions")
    @RequiresScope("agents:read")
    @Operation(
            summary = "List the versions of an agent, newest first.",
            description = "Instructions and configuration as they were.")
    Page<AgentVersion> versions(@PathVariable UUID id, ListQuery query) {
        return reading.list(id, query);
    }

    @PostMapping("/versions")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Give an agent other instructions or another configuration.",
            description = "What is left out stays as it is. 409 where `base` is no longer the newest version; 422 where"
                    + " nothing would be different.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<AgentVersion> publish(@PathVariable UUID id, @RequestBody @Valid NewAgentVersion wanted) {
        return created(id, library.publish(id, wanted));
    }

    @GetMapping("/versions/{number}")
    @RequiresScope("agents:read")
    @Operation(summary = "One version of an agent.", description = "404 for a number that is not there.")
    AgentVersion version(@PathVariable UUID id, @PathVariable int number) {
        return reading.get(id, number);
    }

    @GetMapping("/versions/{number}/diff")
    @RequiresScope("agents:read")
    @Operation(
            summary = "What differs between two versions of an agent.",
            description = "Joining equal and delete gives the one text, equal and insert the other.")
    Diff diff(@PathVariable UUID id, @PathVariable int number, @RequestParam int to) {
        return reading.diff(id, number, to);
    }

    @PostMapping("/revert")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Go back to an earlier version, by adding a version that is the same.",
            description = "404 for a version that is not there, 422 where the newest is the same already.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<AgentVersion> revert(@PathVariable UUID id, @RequestBody @Valid Revert revert) {
        return created(id, library.revert(id, revert.to(), revert.message()));
    }

    private static ResponseEntity<AgentVersion> created(UUID id, AgentLibrary.Added added) {
        return ResponseEntity.created(URI.create(
                        "/api/v1/agents/" + id + "/versions/" + added.version().number()))
                .eTag(ETags.of(added.recordVersion()))
                .body(added.version());
    }
}
