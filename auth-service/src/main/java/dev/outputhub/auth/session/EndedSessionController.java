package dev.outputhub.auth.session;

import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateways, which hold the streams of sessions and what ends them at the identity provider. */
@RestController
class EndedSessionController {

    private static final int MOST = 1_000;

    /** @param sessions by the identity provider's name of them, which opens nothing */
    record Named(@NotNull @Size(max = MOST) List<@NotNull @Size(max = 200) String> sessions) {}

    private final EndedSessions ended;

    EndedSessionController(EndedSessions ended) {
        this.ended = ended;
    }

    @PostMapping("/internal/open/sessions/ended")
    @RequiresScope(RequiresScope.NONE)
    Named ended(@Valid @RequestBody Named watched) {
        return new Named(ended.of(watched.sessions()));
    }

    @PostMapping("/internal/open/sessions/closed")
    @RequiresScope(RequiresScope.NONE)
    Named closed(@Valid @RequestBody Named closed) {
        return new Named(ended.close(closed.sessions()));
    }
}
