package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.agent.change.AgentLibrary;
import dev.outputhub.prompt.agent.change.NewAgent;
import dev.outputhub.prompt.agent.read.AgentSearch;
import dev.outputhub.prompt.agent.read.AgentView;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.mark.Views;
import dev.outputhub.records.terms.TermResolver;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/agents")
class AgentController {

    private final AgentLibrary library;
    private final RecordLife<StoredAgent> life;
    private final AgentSearch search;
    private final Views visits;
    private final TermResolver terms;

    AgentController(
            AgentLibrary library, RecordLife<StoredAgent> life, AgentSearch search, Views visits, TermResolver terms) {
        this.library = library;
        this.life = life;
        this.search = search;
        this.visits = visits;
        this.terms = terms;
    }

    @GetMapping
    @RequiresScope("agents:read")
    @Operation(
            summary = "List agents, newest first; those in the trash only with deleted=true.",
            description =
                    "Filters of their own: `name`, `platform`, `link`, `promptId` (ids, after `all:` or `not:` each or "
                            + "none of them, or none or some), and `q` for words in them. An unknown filter is refused with 400.")
    Page<AgentView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("agents:write")
    @Operation(
            summary = "Make an agent, with its first version.",
            description = "A link begins with http:// or https://. An unknown term is refused, unless "
                    + "`createMissingTerms` is true and the caller may make terms; an unknown prompt is refused "
                    + "with 422.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<AgentView> create(@RequestBody @Valid NewAgent wanted) {
        var resolved = terms.resolveOfNew(AgentRecords.KIND.name(), wanted.terms(), wanted.createMissingTerms());
        var view = search.get(library.create(wanted, resolved));
        return ResponseEntity.created(URI.create("/api/v1/agents/" + view.id()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @RequiresScope("agents:read")
    @Operation(
            summary = "One agent with the prompts it uses, also one in the trash.",
            description =
                    "It counts as viewed by the caller from then on. The ETag is what a change sends as If-Match.")
    ResponseEntity<AgentView> get(@PathVariable UUID id) {
        var view = search.get(id);
        visits.record(id);
        return answer(view);
    }

    @PatchMapping("/{id}")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Change an agent: a JSON merge patch. Other instructions or another configuration make a "
                    + "version.",
            description = "`promptIds` takes the place of all prompts it uses. An unknown prompt or term is refused "
                    + "with 422. What changes nothing keeps the version.")
    ResponseEntity<AgentView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(life.change(id, expected, patch, search::get));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Put an agent into the trash.",
            description = "It can be restored until it is deleted for good; deleting it twice changes nothing.")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("agents:write")
    @Operation(
            summary = "Take an agent out of the trash.",
            description = "It takes no body and no If-Match; restoring what is not in the trash changes nothing.")
    ResponseEntity<AgentView> restore(@PathVariable UUID id) {
        return answer(life.restore(id, search::get));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(
            summary = "Delete an agent that is in the trash for good, with its versions.",
            description = "Cannot be undone. 409 while it is not in the trash.")
    ResponseEntity<Void> purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/batch")
    @RequiresScope("agents:write")
    @Operation(
            summary = "The same change to many agents.",
            description = "`ids`, 10,000 at the most, or `filter` with the names and values of the list, which may mean"
                    + " as many; both together are refused. `delete` goes alone. What is refused for one record "
                    + "does not stop the others: each has its result, and is changed whole or not at all.")
    BatchAnswer batch(@RequestBody @Valid BatchRequest request) {
        return life.batch(request);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("agents:read")
    @Operation(
            summary = "Keep an agent at hand, for oneself.",
            description = "The mark is the caller's own and no change of the record: its version stays.")
    ResponseEntity<Void> favour(@PathVariable UUID id) {
        life.favourite(id, true);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("agents:read")
    @Operation(summary = "No longer keep it at hand.", description = "Harmless where it is no favourite.")
    ResponseEntity<Void> unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<AgentView> answer(AgentView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
