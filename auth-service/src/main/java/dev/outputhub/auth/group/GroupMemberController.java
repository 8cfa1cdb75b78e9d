package dev.outputhub.auth.group;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a group. */
@RestController
@RequestMapping("/api/v1/groups/{id}/members")
class GroupMemberController {

    record NewMember(@NotNull UUID personId) {}

    private final GroupDirectory directory;
    private final GroupMembership membership;

    GroupMemberController(GroupDirectory directory, GroupMembership membership) {
        this.directory = directory;
        this.membership = membership;
    }

    @GetMapping
    @RequiresScope("members:read")
    @Operation(
            summary = "List who is in a group.",
            description = "Filters: `nested=true` for those of the groups within it too, `enabled`, and `q` for a part "
                    + "of the name or the address.")
    Page<GroupMember> list(@PathVariable UUID id, ListQuery query) {
        return directory.members(id, query);
    }

    @PostMapping
    @RequiresScope("members:write")
    @Operation(
            summary = "Put a member into a group: within two seconds they may do what it gives.",
            description =
                    "200 for who is in it already. 422 for who does not belong to the organisation, and where the "
                            + "group, or one that it stands in, gives what the caller does not hold.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupMember> add(@PathVariable UUID id, @Valid @RequestBody NewMember wanted) {
        var result = membership.add(id, wanted.personId());
        var answer = result.added()
                ? ResponseEntity.created(URI.create("/api/v1/groups/" + id + "/members/" + wanted.personId()))
                : ResponseEntity.ok();
        return answer.eTag(ETags.of(GroupMember.VERSION)).body(result.member());
    }

    @GetMapping("/{personId}")
    @RequiresScope("members:read")
    @Operation(
            summary = "Somebody who is in a group.",
            description = "404 for who is not, or in a group within it alone.")
    ResponseEntity<GroupMember> read(@PathVariable UUID id, @PathVariable UUID personId) {
        return ResponseEntity.ok().eTag(ETags.of(GroupMember.VERSION)).body(directory.member(id, personId));
    }

    @DeleteMapping("/{personId}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Take somebody out of a group: within two seconds they may no more do what it gave.",
            description =
                    "They stay a member of the organisation. 422 where the group, or one that it stands in, gives "
                            + "what the caller does not hold.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID personId, ExpectedVersion expected) {
        membership.remove(id, personId, expected);
    }
}
