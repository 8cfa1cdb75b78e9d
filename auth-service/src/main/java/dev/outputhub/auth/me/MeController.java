package dev.outputhub.auth.me;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Myself myself;

    MeController(Myself myself) {
        this.myself = myself;
    }

    @GetMapping
    @RequiresScope(value = "profile:read", withoutOrganization = true)
    @Operation(
            summary = "Who I am, where, and what I may do.",
            description =
                    "`organization` is the one that the request is for, `organizations` are all that I belong to. "
                            + "Somebody who belongs to none gets null there (of closed organisations "
                            + "alone, too), and `mayFound` says whether the "
                            + "installation lets them found one. What changed counts within two seconds.")
    Me read() {
        return myself.read();
    }

    @GetMapping("/preferences")
    @RequiresScope("profile:read")
    @Operation(
            summary = "What the user interface keeps for me.",
            description = "An empty object while nothing was kept. Nobody else sees them.")
    Map<String, Object> preferences() {
        return myself.preferences();
    }

    @PutMapping("/preferences")
    @RequiresScope("profile:read") // everybody keeps their own, whatever else they may do
    @Operation(
            summary = "Replace what the user interface keeps for me.",
            description = "Any JSON object of at most 65,536 characters; what is left out is gone. It takes no "
                    + "If-Match: the last writer wins. 400 for what is no object, is too long, or nests too deep.")
    Map<String, Object> prefer(@RequestBody Map<String, Object> entries) {
        return myself.prefer(entries);
    }
}
