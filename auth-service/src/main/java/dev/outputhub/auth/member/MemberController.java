package dev.outputhub.auth.member;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/members")
class MemberController {

    private final MemberDirectory directory;
    private final MemberEditing editing;
    private final MemberRemoval removal;

    MemberController(MemberDirectory directory, MemberEditing editing, MemberRemoval removal) {
        this.directory = directory;
        this.editing = editing;
        this.removal = removal;
    }

    @GetMapping
    @RequiresScope("members:read")
    @Operation(
            summary = "List who belongs to the organisation.",
            description =
                    "Filters: `role`, `enabled`, `group` (an id, `none` or `some`), and `q` for a part of the name or the "
                            + "address. `groups` are those that somebody is in themselves.")
    Page<Member> list(ListQuery query) {
        return directory.list(query);
    }

    @GetMapping("/assignees")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "List to whom the review of an output can be given, by name.",
            description =
                    "Members who can change records: those who only look, and those who are locked out, are left out. "
                            + "Ids and names alone, which stand beside records as well, so that it asks for no right to see "
                            + "members: whoever reads records finds those of one person. It has no filters.")
    Page<Assignee> assignees(ListQuery query) {
        return directory.assignees(query);
    }

    @GetMapping("/{id}")
    @RequiresScope("members:read")
    @Operation(
            summary = "One member.",
            description = "404 also for people of other organisations. The ETag is what a change of the role sends as "
                    + "If-Match.")
    ResponseEntity<Member> read(@PathVariable UUID id) {
        return answer(directory.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Give a member another role, lock somebody out, or let them in again.",
            description =
                    "`role` is the name of a built-in role or the id of another. 422 for an unknown role, for one "
                            + "that holds more than the caller, for oneself locked out, and for the last owner. Only an owner "
                            + "gives or takes the role of an owner: 403 to everybody else. It counts within two seconds.")
    ResponseEntity<Member> change(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody MemberChange change) {
        return answer(editing.change(id, expected, change));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Remove somebody from the organisation: within two seconds they are out.",
            description = "What they made stays, with their name. Their keys count no longer. Only an owner removes an "
                    + "owner: 403; the last one stays: 422. An invitation takes them back.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        removal.remove(id, expected);
    }

    private static ResponseEntity<Member> answer(Member member) {
        return ResponseEntity.ok().eTag(ETags.of(member.version())).body(member);
    }
}
