package dev.outputhub.auth.sso;

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
@RequestMapping("/api/v1/identity-providers")
class ProviderController {

    private final ProviderEditing editing;
    private final ProviderTesting testing;

    ProviderController(ProviderEditing editing, ProviderTesting testing) {
        this.editing = editing;
        this.testing = testing;
    }

    @GetMapping
    @RequiresScope("sso:read")
    @Operation(
            summary = "List by which identity providers people of the organisation sign in, by name.",
            description = "Filters: `kind`, `state`. The secret of one is in no answer.")
    Page<IdentityProvider> list(ListQuery query) {
        return editing.list(query);
    }

    @PostMapping
    @RequiresScope("sso:write")
    @Operation(
            summary = "Set up an identity provider, as a draft.",
            description =
                    "`kind` is `oidc`, with `discoveryUrl`, `clientId` and `clientSecret`, or `saml`, with `metadataUrl` or "
                            + "`metadata`. `domains` are verified ones of the organisation. `mapping` gives a role or a group for "
                            + "a value of a claim, at each sign-in. 422 for an internal address, for a domain that is not "
                            + "verified or leads elsewhere, and for a role or group that gives more than the caller holds. "
                            + "Owners alone set `enforced`, with the owner who keeps the password as `breakGlass`. An "
                            + "organisation has at most 100.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IdentityProvider> make(@Valid @RequestBody EditableProvider wanted) {
        var provider = editing.make(wanted);
        return ResponseEntity.created(URI.create("/api/v1/identity-providers/" + provider.id()))
                .eTag(ETags.of(provider.version()))
                .body(provider);
    }

    @GetMapping("/{id}")
    @RequiresScope("sso:read")
    @Operation(summary = "One identity provider.", description = "404 for those of other organisations.")
    ResponseEntity<IdentityProvider> read(@PathVariable UUID id) {
        return answer(editing.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("sso:write")
    @Operation(
            summary = "Change an identity provider, switch it on or off.",
            description =
                    "A JSON merge patch. A change of how it is reached makes it a draft again, by which nobody signs in. "
                            + "`state` becomes `active` after a test, 422 before it, and `tested` switches it off. `kind` stays.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableProvider.class)))
    ResponseEntity<IdentityProvider> change(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(editing.change(id, expected, patch));
    }

    @PostMapping("/{id}/test")
    @RequiresScope("sso:write")
    @Operation(
            summary = "Test whether an identity provider is what it is said to be.",
            description =
                    "Asks it and says of each thing in words whether it is right. A draft that is right is `tested` then.")
    TestResult test(@PathVariable UUID id) {
        return testing.test(id);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("sso:write")
    @Operation(
            summary = "Delete an identity provider; whoever signed in by it signs in by password again.",
            description = "They stay members. Owners alone delete one that is enforced. It cannot be taken back.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        editing.delete(id, expected);
    }

    private static ResponseEntity<IdentityProvider> answer(IdentityProvider provider) {
        return ResponseEntity.ok().eTag(ETags.of(provider.version())).body(provider);
    }
}
