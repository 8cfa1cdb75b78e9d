package dev.outputhub.auth.role;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class RoleController {

    private final Roles builtIn;
    private final RoleDirectory directory;
    private final RoleEditing editing;

    RoleController(Roles builtIn, RoleDirectory directory, RoleEditing editing) {
        this.builtIn = builtIn;
        this.directory = directory;
        this.editing = editing;
    }

    @GetMapping("/api/v1/roles")
    @RequiresScope("roles:read")
    @Operation(
            summary = "List the roles and the permissions each of them holds.",
            description = "The built-in roles, the mightiest first, then the organisation's own by name. There is one "
                    + "page of them.")
    Page<RoleView> list() {
        return new Page<>(directory.all(), null, null);
    }

    @PostMapping("/api/v1/roles")
    @RequiresScope("roles:write")
    @Operation(
            summary = "Make a role of the organisation's own.",
            description =
                    "`scopes` are at most the caller's own: 422 otherwise. Every role also holds `profile:read`. 409 "
                            + "when the name is taken. An organisation has at most 500.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoleView> make(@Valid @RequestBody EditableRole wanted) {
        var role = editing.make(wanted);
        return ResponseEntity.created(URI.create("/api/v1/roles/" + role.id()))
                .eTag(ETags.of(role.version()))
                .body(role);
    }

    @GetMapping("/api/v1/roles/{id}")
    @RequiresScope("roles:read")
    @Operation(
            summary = "One role.",
            description = "By the name of a built-in one or the id of another; 404 for those of other organisations.")
    ResponseEntity<RoleView> read(@PathVariable String id) {
        return answer(editing.get(id));
    }

    @PatchMapping("/api/v1/roles/{id}")
    @RequiresScope("roles:write")
    @Operation(
            summary = "Change a role of the organisation's own: whoever has it may do so within two seconds.",
            description =
                    "A JSON merge patch of `name`, `description` and `scopes`. 422 for a built-in role, and where it "
                            + "holds, or would hold, what the caller does not.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableRole.class)))
    ResponseEntity<RoleView> change(@PathVariable String id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(editing.change(id, expected, patch));
    }

    @DeleteMapping("/api/v1/roles/{id}")
    @RequiresScope("roles:write")
    @Operation(
            summary = "Delete a role of the organisation's own.",
            description =
                    "409 while a member has it, a group gives it, or somebody is invited with it; 422 for a built-in "
                            + "one. It cannot be taken back.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, ExpectedVersion expected) {
        editing.delete(id, expected);
    }

    @GetMapping("/api/v1/scopes")
    @RequiresScope("roles:read")
    @Operation(
            summary = "List the permissions there are.",
            description = "What a role or an API key can hold, and what each is for. There is one page of them.")
    Page<RoleFile.Scope> scopes() {
        return new Page<>(builtIn.scopes(), null, null);
    }

    private static ResponseEntity<RoleView> answer(RoleView role) {
        return ResponseEntity.ok().eTag(ETags.of(role.version())).body(role);
    }
}
