package dev.outputhub.output.edit;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.json.ScalarAsStringDeserializer;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The edits of an output over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/outputs/{outputId}", produces = MediaType.APPLICATION_JSON_VALUE)
class EditController {

    private static final String IF_MATCH = "The ETag that was read: refuses the edit when the output changed since.";

    private final EditHistory history;
    private final Edits edits;

    EditController(EditHistory history, Edits edits) {
        this.history = history;
        this.edits = edits;
    }

    /** @param to {@code "raw"} or the number of an edit */
    record Revert(
            @JsonAlias({"number", "edit"}) @NotBlank @JsonDeserialize(using = ScalarAsStringDeserializer.class)
            String to,

            @Size(max = 1_000) @Nullable String summary) {}

    @GetMapping("/edits")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "The log of edits, oldest first.",
            description = "Empty while there is none. The raw text is not among them: it is the output's `content`.")
    Page<EditView> list(@PathVariable UUID outputId, ListQuery query) {
        return edits.of(outputId, query);
    }

    @GetMapping("/edits/{number}")
    @RequiresScope("outputs:read")
    @Operation(summary = "One edit.", description = "404 for a number that is not there.")
    EditView one(@PathVariable UUID outputId, @PathVariable int number) {
        return edits.one(outputId, number);
    }

    /** @param name empty takes it away */
    record Naming(@NotNull @Size(max = 100) String name) {}

    @PatchMapping(
            path = "/edits/{number}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Give an edit a name, such as “as published”.",
            description = "Its text and summary never change; an empty name takes it away. If-Match is the ETag of the "
                    + "output, whose version counts up. 404 for a number that is not there.")
    ResponseEntity<EditView> name(
            @PathVariable UUID outputId,
            @PathVariable int number,
            ExpectedVersion expected,
            @Valid @RequestBody Naming naming) {
        var named = history.name(outputId, expected, number, naming.name());
        return ResponseEntity.ok().eTag(ETags.of(named.version())).body(named.edit());
    }

    @PostMapping("/edits")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Add an edited text; the raw one stays.",
            description = "`base` is what the person began from, raw or the number of an edit; the newest when left "
                    + "out. If-Match is looked at where it is sent. An output in the trash takes no edits.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<EditView> add(
            @PathVariable UUID outputId,
            @Parameter(description = IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Valid @RequestBody NewEdit given) {
        return created(outputId, history.add(outputId, ExpectedVersion.ifGiven(ifMatch), given));
    }

    @PostMapping("/revert")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Go back to the raw text or to an edit, by adding an edit with its text.",
            description = "Nothing in between is lost. 404 for an edit that is not there. If-Match is looked at where "
                    + "it is sent.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<EditView> revert(
            @PathVariable UUID outputId,
            @Parameter(description = IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Valid @RequestBody Revert revert) {
        var number = TextNumber.of("to", revert.to());
        return created(outputId, history.revert(outputId, ExpectedVersion.ifGiven(ifMatch), number, revert.summary()));
    }

    @GetMapping("/diff")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "What differs between two texts; joining equal and delete gives the one, equal and insert the"
                    + " other.",
            description = "By lines, then by words within lines that changed. 404 for an edit that is not there, 400 "
                    + "for what is neither raw nor a number.")
    DiffView diff(
            @PathVariable UUID outputId,
            @Parameter(description = "raw or the number of an edit") @RequestParam(defaultValue = "raw") String from,
            @Parameter(description = "raw or the number of an edit") @RequestParam String to) {
        return history.diff(outputId, TextNumber.of("from", from), TextNumber.of("to", to));
    }

    private static ResponseEntity<EditView> created(UUID outputId, EditHistory.Added added) {
        var place = "/api/v1/outputs/" + outputId + "/edits/" + added.edit().number();
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(place))
                .eTag(ETags.of(added.version()))
                .body(added.edit());
    }
}
