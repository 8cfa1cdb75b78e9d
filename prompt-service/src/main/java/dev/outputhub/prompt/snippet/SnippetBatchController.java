package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.records.life.RecordBatchController;
import dev.outputhub.records.life.RecordLife;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/snippets/batch", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope("prompts:write")
class SnippetBatchController extends RecordBatchController<StoredSnippet> {

    SnippetBatchController(RecordLife<StoredSnippet> life) {
        super(life);
    }
}
