package dev.outputhub.output.accuracy;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalAccuracyController {

    private final PromptAccuracy accuracy;

    InternalAccuracyController(PromptAccuracy accuracy) {
        this.accuracy = accuracy;
    }

    @GetMapping("/internal/prompt-accuracy/{promptId}")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "How many outputs of each version of a prompt have which level of accuracy")
    VersionAccuracy.Report accuracy(@PathVariable UUID promptId) {
        return accuracy.of(promptId);
    }
}
