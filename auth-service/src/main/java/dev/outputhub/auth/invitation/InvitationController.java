package dev.outputhub.auth.invitation;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
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

/** Whom the organisation asked to join. */
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationController {

    private final InvitationDesk desk;
    private final Inviting inviting;

    InvitationController(InvitationDesk desk, Inviting inviting) {
        this.desk = desk;
        this.inviting = inviting;
    }

    @GetMapping
    @RequiresScope("members:write")
    @Operation(
            summary = "Invitations of the organisation, the newest first.",
            description = "Filters: `state` (`pending`, `accepted`, `withdrawn`, `expired`), `email` (a part of it), "
                    + "`createdBy`. Their tokens are in no answer.")
    Page<Invitation> list(ListQuery query) {
        return inviting.list(query);
    }

    @PostMapping
    @RequiresScope("members:write")
    @Operation(
            summary = "Invite somebody by mail.",
            description =
                    "`roles` has one, `groups` ids or slugs; together they hold at most what the caller holds: 422 "
                            + "otherwise. `link` is there where no "
                            + "mail went out, and in no other answer. 409 for who belongs to the organisation or is invited "
                            + "already. It lasts seven days. 429 beyond so many an hour.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeInvitation> invite(@Valid @RequestBody NewInvitation wanted) {
        var made = desk.invite(wanted);
        return ResponseEntity.created(
                        URI.create("/api/v1/invitations/" + made.made().id()))
                .eTag(ETags.of(made.made().version()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @PostMapping("/batch")
    @RequiresScope("members:write")
    @Operation(
            summary = "Invite a list of people.",
            description =
                    "At most 100 `emails`, each alone or like `Ana Lima <ana@acme.test>`. Every one gets an answer of "
                            + "its own: `invited`, or `failed` with `code` and `detail`; `link` where no mail went out.")
    ResponseEntity<InvitationBatch> inviteAll(@Valid @RequestBody NewInvitations wanted) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.invite(wanted));
    }

    @GetMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(summary = "One invitation.", description = "404 for those of other organisations.")
    ResponseEntity<Invitation> read(@PathVariable UUID id) {
        var invitation = inviting.get(id);
        return ResponseEntity.ok().eTag(ETags.of(invitation.version())).body(invitation);
    }

    @PostMapping("/{id}/resend")
    @RequiresScope("members:write")
    @Operation(
            summary = "Send an invitation again, under another token and with its whole time before it.",
            description =
                    "The link that was sent before opens nothing any more. 409 for one that was accepted or withdrawn.")
    ResponseEntity<MadeInvitation> resend(@PathVariable UUID id) {
        var made = desk.resend(id);
        return ResponseEntity.ok()
                .eTag(ETags.of(made.made().version()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("members:write")
    @Operation(
            summary = "Withdraw an invitation: its link opens nothing any more.",
            description = "409 for one that was accepted. It stays in the list as withdrawn.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, ExpectedVersion expected) {
        inviting.withdraw(id, expected);
    }
}
