package dev.outputhub.auth.apikey;

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

/** Everybody makes keys for themselves, so what more it takes is asked where it is known. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

    private final ApiKeyAccess access;

    ApiKeyController(ApiKeyAccess access) {
        this.access = access;
    }

    @GetMapping
    @RequiresScope("profile:read")
    @Operation(
            summary = "My API keys, or with organization:write all of the organisation, the newest first.",
            description =
                    "Filters: `name`, `createdBy`, `scope` (one that they hold), `organization` (`true`: those that are the "
                            + "organisation's own). "
                            + "The keys themselves are in no answer but the one that made them; `prefix` is how they begin.")
    Page<ApiKey> list(ListQuery query) {
        return access.list(query);
    }

    @PostMapping
    @RequiresScope("profile:read")
    @Operation(
            summary = "Make an API key; the answer is the only one that shows it, as `key`.",
            description =
                    "`scopes` are at most the caller's own; what its owner loses later, the key loses as well. `owner` "
                            + "is the caller, or with organization:write the organisation, whose key stays when people leave. "
                            + "`allowedAddresses` are addresses or blocks such as `203.0.113.0/24`. Programs send it as "
                            + "`Authorization: Bearer hub_...` or `X-Api-Key`. One person makes at most 100. A key makes no "
                            + "keys: 403.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeApiKey> make(@Valid @RequestBody NewApiKey wanted) {
        var made = access.make(wanted);
        return ResponseEntity.created(
                        URI.create("/api/v1/api-keys/" + made.made().id()))
                .eTag(ETags.of(made.made().version()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @GetMapping("/{id}")
    @RequiresScope("profile:read")
    @Operation(
            summary = "One API key, without its text.",
            description = "404 for somebody else's, unless the caller holds organization:write.")
    ResponseEntity<ApiKey> read(@PathVariable UUID id) {
        var key = access.get(id);
        return ResponseEntity.ok().eTag(ETags.of(key.version())).body(key);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("profile:read")
    @Operation(
            summary = "Revoke an API key: within two seconds nobody comes in by it any more.",
            description = "Its own person, or whoever holds organization:write. It cannot be taken back.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, ExpectedVersion expected) {
        access.revoke(id, expected);
    }
}
