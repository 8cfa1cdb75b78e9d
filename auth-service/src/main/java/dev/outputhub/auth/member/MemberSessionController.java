package dev.outputhub.auth.member;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MemberSessionController {

    private final MemberSessions sessions;

    MemberSessionController(MemberSessions sessions) {
        this.sessions = sessions;
    }

    @DeleteMapping("/api/v1/members/{id}/sessions")
    @RequiresScope("members:write")
    @Operation(
            summary = "End all sessions of a member, who has to sign in again on every device.",
            description = "Within two seconds, in whichever organisation they are. Their keys go on to count. Only an "
                    + "owner ends those of an owner: 403.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        sessions.end(id);
    }
}
