package dev.outputhub.auth.sso;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@RestController
@RequestMapping("/api/v1/domains")
class DomainController {

    record NewDomain(
            @NotNull @Size(max = 253) @Schema(example = "example.org")
            String name) {}

    private final DomainClaims claims;

    DomainController(DomainClaims claims) {
        this.claims = claims;
    }

    @GetMapping
    @RequiresScope("sso:read")
    @Operation(
            summary = "List the domains of mail addresses that the organisation says are its own, by name.",
            description =
                    "One counts once it is `verified`. `record` is what DNS has to say for that. It has no filters.")
    Page<MailDomain> list(ListQuery query) {
        return claims.list(query);
    }

    @PostMapping
    @RequiresScope("sso:write")
    @Operation(
            summary = "Say that a domain is the organisation's own.",
            description = "422 for one that another organisation has verified, 409 for one that is listed already. An "
                    + "organisation has at most 100.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MailDomain> claim(@Valid @RequestBody NewDomain wanted) {
        var domain = claims.claim(wanted.name());
        return ResponseEntity.created(URI.create("/api/v1/domains/" + domain.id()))
                .eTag(ETags.of(domain.version()))
                .body(domain);
    }

    @GetMapping("/{id}")
    @RequiresScope("sso:read")
    @Operation(summary = "One domain.", description = "404 for those of other organisations.")
    ResponseEntity<MailDomain> read(@PathVariable UUID id) {
        return answer(claims.get(id));
    }

    @PostMapping("/{id}/verify")
    @RequiresScope("sso:write")
    @Operation(
            summary = "Ask DNS whether a domain is the organisation's own.",
            description = "422 while the TXT record is not there, and where another organisation was first.")
    ResponseEntity<MailDomain> verify(@PathVariable UUID id) {
        return answer(claims.verify(id));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("sso:write")
    @Operation(
            summary = "Give a domain up; its people sign in by password again.",
            description = "Owners alone do so while single sign-on is enforced for it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        claims.remove(id, expected);
    }

    private static ResponseEntity<MailDomain> answer(MailDomain domain) {
        return ResponseEntity.ok().eTag(ETags.of(domain.version())).body(domain);
    }
}
