package dev.outputhub.auth.invitation;

import dev.outputhub.auth.person.OwnOrganization;
import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever holds an invitation, in an organisation or in none. */
@RestController
@RequestMapping("/api/v1/invitations/{token}")
class JoiningController {

    private final Joining joining;

    JoiningController(Joining joining) {
        this.joining = joining;
    }

    @GetMapping("/offer")
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "What an invitation offers: which organisation, as what, and who asks.",
            description = "For whoever has the token, in whichever state it is. 404 for what is no token.")
    ResponseEntity<Offer> read(@PathVariable String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(joining.offer(new InvitationToken(token)));
    }

    @PostMapping("/accept")
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "Accept an invitation; I belong to the organisation then.",
            description =
                    "The address of the account must be the invited one, and verified: 403 otherwise. 410 for one that "
                            + "was used, was withdrawn or has expired; 409 for who belongs to it already.")
    OwnOrganization accept(@PathVariable String token) {
        return joining.accept(new InvitationToken(token));
    }
}
