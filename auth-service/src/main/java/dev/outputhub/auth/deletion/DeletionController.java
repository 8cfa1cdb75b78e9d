package dev.outputhub.auth.deletion;

import dev.outputhub.auth.organization.Organization;
import dev.outputhub.auth.organization.OrganizationClosing;
import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organization/deletion")
class DeletionController {

    /** @param slug of the organisation to delete, so that nobody deletes another than they meant */
    record Deletion(
            @NotBlank @Size(max = 60) @Schema(example = "initech")
            String slug) {}

    private final OrganizationClosing closing;
    private final DeletionProperties properties;

    DeletionController(OrganizationClosing closing, DeletionProperties properties) {
        this.closing = closing;
        this.properties = properties;
    }

    @PostMapping
    @RequiresScope("organization:delete")
    @Operation(
            summary = "Delete the organisation I am in.",
            description =
                    "`slug` repeats which one it is: 422 when it is another. It is closed at once: nobody gets in, "
                            + "its keys count no longer, and those who may delete it can do nothing but take that back. At "
                            + "`deleteAt`, after thirty days unless the installation says otherwise, all of it is deleted for "
                            + "good. 409 where it is closed already; a key deletes nothing: 403.")
    ResponseEntity<Organization> close(@Valid @RequestBody Deletion wanted) {
        refuseKeys();
        return answer(closing.close(wanted.slug(), properties.grace()));
    }

    @DeleteMapping
    @RequiresScope("organization:delete")
    @Operation(
            summary = "Take the deletion of the organisation back.",
            description = "It is as it was. 409 where it is not closed, and once `deleteAt` has passed.")
    ResponseEntity<Organization> reopen() {
        refuseKeys();
        return answer(closing.reopen());
    }

    private static void refuseKeys() {
        if (KeyRole.isOfCaller()) {
            throw new Problem(
                    DeletionError.DELETED_BY_PEOPLE_ALONE, "A key deletes no organisation. Sign in as a person.");
        }
    }

    private static ResponseEntity<Organization> answer(Organization organization) {
        return ResponseEntity.ok().eTag(ETags.of(organization.version())).body(organization);
    }
}
