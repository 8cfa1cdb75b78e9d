package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.records.life.RecordBatchController;
import dev.outputhub.records.life.RecordLife;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/prompts/batch", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope("prompts:write")
class PromptBatchController extends RecordBatchController<StoredPrompt> {

    PromptBatchController(RecordLife<StoredPrompt> life) {
        super(life);
    }
}
