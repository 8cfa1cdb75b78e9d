package dev.outputhub.auth.group;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
@RequestMapping("/api/v1/groups")
class GroupController {

    private final GroupDirectory directory;
    private final GroupEditing editing;

    GroupController(GroupDirectory directory, GroupEditing editing) {
        this.directory = directory;
        this.editing = editing;
    }

    @GetMapping
    @RequiresScope("members:read")
    @Operation(
            summary = "List the groups of the organisation, by name.",
            description = "Filters: `parentId` (`none` for those that stand in no other), `member` (the id of somebody "
                    + "who is in it), `slug`, and `q` for a part of the name.")
    Page<Group> list(ListQuery query) {
        return directory.list(query);
    }

    @PostMapping
    @RequiresScope("members:write")
    @Operation(
            summary = "Make a group.",
            description =
                    "`roles` are what whoever is in it has too, beside their own; `parentId` is the group that it "
                            + "stands in, whose roles its people have as well. 422 for a role that holds more than the "
                            + "caller, for the role of an owner, and beyond 5 groups in each other. 409 when the name is "
                            + "taken. An organisation has at most 200.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Group> make(@Valid @RequestBody EditableGroup wanted) {
        var group = editing.make(wanted);
        return ResponseEntity.created(URI.create("/api/v1/groups/" + group.id()))
                .eTag(ETags.of(group.version()))
                .body(group);
    }

    @GetMapping("/{id}")
    @RequiresScope("members:read")
    @Operation(summary = "One group.", description = "404 for those of other organisations.")
    ResponseEntity<Group> read(@PathVariable UUID id) {
        return answer(directory.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Change a group: whoever is in it may do so within two seconds.",
            description =
                    "A JSON merge patch of `name`, `description`, `parentId` and `roles`. 422 for a group put into "
                            + "itself or into one within it, beyond 5 in each other, and where somebody would get or "
                            + "lose what the caller does not hold. The slug stays.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableGroup.class)))
    ResponseEntity<Group> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(editing.change(id, expected, patch));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Delete a group; its people stay members, without what it gave them.",
            description =
                    "The groups within it stand where it stood. Who is invited into it is invited without it. 422 "
                            + "where it gives what the caller does not hold. It cannot be taken back.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        editing.delete(id, expected);
    }

    private static ResponseEntity<Group> answer(Group group) {
        return ResponseEntity.ok().eTag(ETags.of(group.version())).body(group);
    }
}
