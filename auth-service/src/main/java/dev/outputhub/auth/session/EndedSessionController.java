package dev.outputhub.auth.session;

import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateways, which hold the streams of sessions and what ends them at the identity provider. */
@RestController
class EndedSessionController {

    private static final int MOST = 1_000;

    /** @param sessions by the identity provider's name of them, which opens nothing */
    record Named(@NotNull @Size(max = MOST) List<@NotNull @Size(max = 200) String> sessions) {}

    /** @param places in which the streams of sessions are open; null where a gateway of before does not say it */
    record Watched(
            @NotNull @Size(max = MOST) List<@NotNull @Size(max = 200) String> sessions,
            @Nullable @Size(max = MOST) List<@NotNull @Valid WatchedPlace> places) {}

    /** @param places that the session may not go on in, though it may in others */
    record Ended(List<String> sessions, List<WatchedPlace> places) {}

    private final EndedSessions ended;

    EndedSessionController(EndedSessions ended) {
        this.ended = ended;
    }

    @PostMapping("/internal/open/sessions/ended")
    @RequiresScope(RequiresScope.NONE)
    Ended ended(@Valid @RequestBody Watched watched) {
        return new Ended(
                ended.of(watched.sessions()), watched.places() == null ? List.of() : ended.left(watched.places()));
    }

    @PostMapping("/internal/open/sessions/closed")
    @RequiresScope(RequiresScope.NONE)
    Named closed(@Valid @RequestBody Named closed) {
        return new Named(ended.close(closed.sessions()));
    }
}
