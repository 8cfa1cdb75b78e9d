package dev.outputhub.prompt.prompt.publish;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.prompt.read.PromptReading;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.SnippetTexts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompositionController {

    /** @param texts a template, or the contents of messages */
    record Texts(@NotNull @Size(max = 500) List<@NotNull @Size(max = PromptContent.LONGEST) String> texts) {}

    private final PromptReading reading;

    CompositionController(PromptReading reading) {
        this.reading = reading;
    }

    @PostMapping("/api/v1/prompts/compose")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "How texts read with the snippets that they refer to as {{snippet:slug}}.",
            description = "In the order given, with the snippets that were used. 422 names snippets that are not there "
                    + "or lead to themselves. Variables stay as they are. Nothing is stored.")
    SnippetTexts.Composed compose(@RequestBody @Valid Texts texts) {
        return reading.compose(texts.texts());
    }
}
