package dev.outputhub.auth.person;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody founds organisations, and sees their own. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationsController {

    private final OwnOrganizations own;
    private final Founding founding;

    OrganizationsController(OwnOrganizations own, Founding founding) {
        this.own = own;
        this.founding = founding;
    }

    @GetMapping
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "The organisations I belong to, the first joined first.",
            description = "With my roles in each. A request names the one it is for by the header `Hub-Organization: "
                    + "<slug>`; without it the first counts, or the one that the browser's session is in. There is one "
                    + "page of them.")
    Page<OwnOrganization> list() {
        return new Page<>(own.all(), null, null);
    }

    @PostMapping
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "Found an organisation, whose owner I am then.",
            description = "`slug` is its address and stays; without it one is made of the name. 409 when it is taken. "
                    + "A person belongs to at most 50; a key founds none: 403. "
                    + "So does somebody of no organisation whom the installation lets in by invitation, or by the domain "
                    + "of a verified address, alone.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OwnOrganization> found(@Valid @RequestBody NewOrganization wanted) {
        return ResponseEntity.created(URI.create("/api/v1/organization")).body(founding.found(wanted));
    }
}
