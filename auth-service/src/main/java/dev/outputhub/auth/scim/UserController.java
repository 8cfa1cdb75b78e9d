package dev.outputhub.auth.scim;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/scim/v2/Users", produces = Scim.JSON)
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @GetMapping
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: list the people of the organisation, the first known first.",
            description =
                    "Members, and those who have yet to sign in. `filter` is `userName`, `externalId`, `emails.value` or "
                            + "`id`, then `eq` and a text. `count` is 200 at most.")
    ScimList<ScimUser> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable Integer startIndex,
            @RequestParam(required = false) @Nullable Integer count) {
        return users.list(filter, Slice.of(startIndex, count));
    }

    @PostMapping(consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: say that somebody belongs to the organisation.",
            description =
                    "They are a member from their first sign-in on, without a mail. 400 where the domain of their address "
                            + "is not among the verified ones of the organisation, 409 for somebody who is here already.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ScimUser> create(@RequestBody ScimUser user) {
        var made = users.create(user);
        return ResponseEntity.created(
                        URI.create(Objects.requireNonNull(made.meta()).location()))
                .body(made);
    }

    @GetMapping("/{id}")
    @RequiresScope(Scim.SCOPE)
    @Operation(summary = "SCIM: one person.", description = "404 also for people of other organisations.")
    ScimUser read(@PathVariable UUID id) {
        return users.get(id);
    }

    @PutMapping(
            path = "/{id}",
            consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: say anew what is known of a person.",
            description = "`active` left out stays as it is; false locks a member out. 403 for an owner who would be.")
    ScimUser replace(@PathVariable UUID id, @RequestBody ScimUser user) {
        return users.replace(id, user);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {Scim.JSON, Scim.PLAIN_JSON})
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: change what is known of a person, or lock them out.",
            description =
                    "Also as Entra and Okta write it: `Replace` with a capital, `\"False\"` as a text, an object of "
                            + "paths without a path. What is said of attributes that are not kept here is left. 403 for an "
                            + "owner who would be locked out.")
    ScimUser patch(@PathVariable UUID id, @RequestBody ScimPatch patch) {
        return users.patch(id, patch);
    }

    @DeleteMapping("/{id}")
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: say that somebody does not belong to the organisation any more.",
            description = "Within two seconds they are out; what they made stays. 403 for an owner.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        users.remove(id);
    }
}
