package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.personal.PersonalMarks;
import dev.outputhub.prompt.writing.GivenTerms;
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
    private final AgentSearch search;
    private final PersonalMarks marks;
    private final GivenTerms terms;

    AgentController(AgentLibrary library, AgentSearch search, PersonalMarks marks, GivenTerms terms) {
        this.library = library;
        this.search = search;
        this.marks = marks;
        this.terms = terms;
    }

    @GetMapping
    @RequiresScope("agents:read")
    Page<AgentView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("agents:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<AgentView> create(@RequestBody @Valid NewAgent wanted) {
        var resolved = terms.ofNew(AgentLibrary.KIND, wanted.terms(), wanted.createMissingTerms());
        var view = search.get(library.create(wanted, resolved).id());
        return ResponseEntity.created(URI.create("/api/v1/agents/" + view.id()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @RequiresScope("agents:read")
    ResponseEntity<AgentView> get(@PathVariable UUID id) {
        var view = search.get(id);
        marks.viewed(id);
        return answer(view);
    }

    @PatchMapping("/{id}")
    @RequiresScope("agents:write")
    ResponseEntity<AgentView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        library.change(id, expected, patch, terms.ofPatch(AgentLibrary.KIND, patch));
        return answer(search.get(id));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("agents:write")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        library.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("agents:write")
    ResponseEntity<AgentView> restore(@PathVariable UUID id) {
        library.restore(id);
        return answer(search.get(id));
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("agents:read")
    ResponseEntity<Void> favour(@PathVariable UUID id) {
        return favourite(id, true);
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("agents:read")
    ResponseEntity<Void> unfavour(@PathVariable UUID id) {
        return favourite(id, false);
    }

    private ResponseEntity<Void> favourite(UUID id, boolean wanted) {
        search.agent(id);
        marks.favourite(id, wanted);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<AgentView> answer(AgentView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
