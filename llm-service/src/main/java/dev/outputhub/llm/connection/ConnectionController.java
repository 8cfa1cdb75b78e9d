package dev.outputhub.llm.connection;

import dev.outputhub.llm.cost.Spending;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/provider-connections")
class ConnectionController {

    private final ConnectionBook book;
    private final ConnectionDirectory directory;
    private final ConnectionSearch search;
    private final ConnectionProbe probe;
    private final Spending spending;
    private final MergePatch mergePatch;

    ConnectionController(
            ConnectionBook book,
            ConnectionDirectory directory,
            ConnectionSearch search,
            ConnectionProbe probe,
            Spending spending,
            MergePatch mergePatch) {
        this.book = book;
        this.directory = directory;
        this.search = search;
        this.probe = probe;
        this.spending = spending;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @RequiresScope("connections:read")
    @Operation(
            summary = "The organisation's connections to providers",
            description = "Without their keys; `hasKey` says whether there is one. The connection `demo` needs none.")
    Page<ConnectionView> list(ListQuery query) {
        book.welcome();
        return search.page(query);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope("connections:write")
    @Operation(summary = "Connect a provider", description = "The key is written once and never read.")
    ResponseEntity<ConnectionView> create(@Valid @RequestBody NewConnection wanted) {
        var connection = directory.create(wanted);
        return ResponseEntity.created(URI.create("/api/v1/provider-connections/" + connection.id()))
                .eTag(ETags.of(connection.version()))
                .body(view(connection));
    }

    @GetMapping(path = "/{id}")
    @RequiresScope("connections:read")
    @Operation(
            summary = "One connection",
            description = "With what it has cost this month. The ETag is what a change or a removal sends as If-Match.")
    ResponseEntity<ConnectionView> get(@PathVariable UUID id) {
        return answer(existing(id));
    }

    @PatchMapping(path = "/{id}")
    @RequiresScope("connections:write")
    @Operation(
            summary = "Change a connection",
            description =
                    "JSON merge patch. `key` replaces the key, null removes it; a new endpoint wants the key again.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            mediaType = "application/merge-patch+json",
                            schema = @io.swagger.v3.oas.annotations.media.Schema(implementation = NewConnection.class)))
    ResponseEntity<ConnectionView> change(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        var wanted = mergePatch.apply(EditableConnection.of(existing(id)), EditableConnection.class, patch);
        return answer(directory.change(id, expected, wanted, KeyChange.of(patch)));
    }

    @DeleteMapping(path = "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresScope("connections:write")
    @Operation(summary = "Remove a connection", description = "Its key is forgotten at once; its completions stay.")
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        directory.remove(id, expected);
    }

    @PostMapping(path = "/{id}/test")
    @RequiresScope("connections:write")
    @Operation(summary = "Try a connection", description = "Asks the provider for its models with the stored key.")
    ConnectionProbe.Result test(@PathVariable UUID id) {
        return probe.probe(existing(id));
    }

    private Connection existing(UUID id) {
        return book.find(id).orElseThrow(() -> Problem.notFound("provider connection", id));
    }

    private ResponseEntity<ConnectionView> answer(Connection connection) {
        return ResponseEntity.ok().eTag(ETags.of(connection.version())).body(view(connection));
    }

    private ConnectionView view(Connection connection) {
        return ConnectionView.of(connection, spending.thisMonth(connection.id()));
    }
}
