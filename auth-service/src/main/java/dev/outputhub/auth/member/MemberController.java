package dev.outputhub.auth.member;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/members")
class MemberController {

    private final MemberDirectory directory;
    private final RoleAssignment assignment;

    MemberController(MemberDirectory directory, RoleAssignment assignment) {
        this.directory = directory;
        this.assignment = assignment;
    }

    @GetMapping
    @RequiresScope("members:read")
    @Operation(
            summary = "List who belongs to the organisation.",
            description = "Filters: `role`, `enabled`, and `q` for a part of the name or the address.")
    Page<Member> list(ListQuery query) {
        return directory.list(query);
    }

    @GetMapping("/assignees")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "List to whom the review of an output can be given, by name.",
            description =
                    "Members who can change records: those who only look, and those who are locked out, are left out. "
                            + "Ids and names alone, so that it asks for no right to see members. It has no filters.")
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
            summary = "Give a member another role.",
            description = "An unknown role is refused with 422, and so is taking the role of an owner from the last "
                    + "owner. Only an owner gives or takes that role: 403 to everybody else. The new role counts"
                    + " within two seconds.")
    ResponseEntity<Member> change(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody RoleChange change) {
        return answer(assignment.assign(id, expected, change.role()));
    }

    private static ResponseEntity<Member> answer(Member member) {
        return ResponseEntity.ok().eTag(ETags.of(member.version())).body(member);
    }
}
