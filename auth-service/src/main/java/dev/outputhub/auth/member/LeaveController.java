package dev.outputhub.auth.member;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeaveController {

    /** @param slug of the organisation to leave, so that nobody leaves another than they meant */
    record Leaving(
            @NotBlank @Size(max = 60) @Schema(example = "initech")
            String slug) {}

    private final MemberRemoval removal;

    LeaveController(MemberRemoval removal) {
        this.removal = removal;
    }

    @PostMapping("/api/v1/organization/leave")
    @RequiresScope("profile:read")
    @Operation(
            summary = "Leave the organisation I am in.",
            description =
                    "`slug` repeats which one it is: 422 when it is another. What I made stays there, with my name. "
                            + "The last owner stays: 422. Coming back takes an invitation.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@Valid @RequestBody Leaving leaving) {
        removal.leave(leaving.slug());
    }
}
