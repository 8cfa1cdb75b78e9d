package dev.outputhub.auth.settings;

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
@RequestMapping("/api/v1/settings")
class SettingsController {

    private final OrganizationSettings settings;

    SettingsController(OrganizationSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @RequiresScope("organization:read")
    @Operation(
            summary = "The settings of the organisation.",
            description = "Empty, and of version 0, while nothing was ever set.")
    ResponseEntity<SettingsView> read() {
        return answer(settings.current());
    }

    @PutMapping
    @RequiresScope("organization:write")
    @Operation(
            summary = "Replace the settings of the organisation: what is left out is gone.",
            description = "At most 500 keys and 262,144 characters in all. A key begins with a letter and has letters, "
                    + "digits, dots, dashes and underscores; its value is any JSON. 412 when somebody else changed "
                    + "them since.")
    ResponseEntity<SettingsView> replace(ExpectedVersion expected, @Valid @RequestBody NewSettings wanted) {
        return answer(settings.replace(expected, wanted.values()));
    }

    private static ResponseEntity<SettingsView> answer(SettingsView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
