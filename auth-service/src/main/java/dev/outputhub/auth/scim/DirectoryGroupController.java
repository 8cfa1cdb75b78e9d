package dev.outputhub.auth.scim;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/scim/v2/Groups", produces = Scim.JSON)
class DirectoryGroupController {

    private final DirectoryGroups groups;

    DirectoryGroupController(DirectoryGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: list the groups of the organisation, the first made first.",
            description =
                    "`filter` is `displayName`, `externalId` or `id`, then `eq` and a text. `count` is 200 at most. "
                            + "`excludedAttributes=members` leaves out who is in them.")
    ScimList<ScimGroup> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer startIndex,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        return groups.list(filter, Slice.of(startIndex, count), filled(attributes, excludedAttributes));
    }

    @PostMapping(consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: make a group.",
            description =
                    "It gives nothing until somebody gives it a role here. 400 for members whom the organisation does not "
                            + "have, 409 when the name is taken.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ScimGroup> create(@RequestBody ScimGroup group) {
        var made = groups.create(group);
        return ResponseEntity.created(
                        URI.create(Objects.requireNonNull(made.meta()).location()))
                .body(made);
    }

    @GetMapping("/{id}")
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: one group.",
            description =
                    "404 also for those of other organisations. `excludedAttributes=members` leaves out who is in it.")
    ScimGroup read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        return groups.get(id, filled(attributes, excludedAttributes));
    }

    @PutMapping(
            path = "/{id}",
            consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: say anew what a group is called and who is in it.",
            description = "`members` left out stay as they are. 400 where a group that was made here gives roles that "
                    + "hold more than the key.")
    ScimGroup replace(@PathVariable UUID id, @RequestBody ScimGroup group) {
        return groups.replace(id, group);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: put people into a group, take them out, or rename it.",
            description = "Members are taken out by `members[value eq \"id\"]`, or as Entra does it by `members` with "
                    + "values. 400 where a group that was made here gives roles that hold more than the key.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void patch(@PathVariable UUID id, @RequestBody ScimPatch patch) {
        groups.patch(id, patch);
    }

    @DeleteMapping("/{id}")
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: delete a group; its people stay members, without what it gave them.",
            description = "400 where it was made here and gives roles that hold more than the key.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        groups.remove(id);
    }

    private static boolean filled(@Nullable String attributes, @Nullable String excluded) {
        return (attributes == null || names(attributes, "members"))
                && (excluded == null || !names(excluded, "members"));
    }

    private static boolean names(String list, String attribute) {
        return Arrays.stream(list.split(",", -1))
                .map(name -> PatchPaths.top(PatchPaths.bare(name.strip())))
                .anyMatch(attribute::equalsIgnoreCase);
    }
}
