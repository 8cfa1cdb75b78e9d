package dev.outputhub.auth.session;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody sees where they are signed in, and ends it. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final OwnSessions own;

    SessionController(OwnSessions own) {
        this.own = own;
    }

    @GetMapping
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "The browsers I am signed in with, the last used first.",
            description =
                    "`current` is the one that asks; tokens and API keys are no sessions. `id` opens nothing. One "
                            + "that nobody used for as long as a session lasts is left out. A key sees none: 403. There is one "
                            + "page of them, of 200 at most.")
    Page<Session> list() {
        return new Page<>(own.all(), null, null);
    }

    @DeleteMapping("/{id}")
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "End one of my sessions, at the identity provider too: within two seconds it opens nothing.",
            description = "Its open streams close. The one that asks may end itself. 404 for one of somebody else, and "
                    + "for one that has ended. A key ends none: 403.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        own.end(id);
    }

    @PostMapping("/end-others")
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "End all my sessions but the one that asks.",
            description = "409 for whoever comes by a token, which is no session. A key ends none: 403.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers() {
        own.endOthers();
    }
}
