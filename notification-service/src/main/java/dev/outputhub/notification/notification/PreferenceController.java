package dev.outputhub.notification.notification;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notification-preferences")
class PreferenceController {

    private final PreferenceChoice choice;

    PreferenceController(PreferenceChoice choice) {
        this.choice = choice;
    }

    @GetMapping
    @RequiresScope("notifications:read")
    @Operation(
            summary = "Which kinds of notification I want.",
            description = "Everybody wants all kinds until they say otherwise.")
    ResponseEntity<PreferenceView> read() {
        return answer(choice.current());
    }

    @PutMapping
    @RequiresScope("notifications:read") // everybody chooses for themselves
    @Operation(
            summary = "Choose which kinds of notification I want; a kind left out stays as it is.",
            description = "An unknown kind is refused with 400. A kind that is not wanted makes no notifications from "
                    + "then on; those there are stay.")
    ResponseEntity<PreferenceView> choose(ExpectedVersion expected, @Valid @RequestBody PreferenceView wanted) {
        return answer(choice.choose(expected, wanted.kinds()));
    }

    private static ResponseEntity<PreferenceView> answer(WantedKinds wanted) {
        return ResponseEntity.ok().eTag(ETags.of(wanted.version())).body(new PreferenceView(wanted.kinds()));
    }
}
