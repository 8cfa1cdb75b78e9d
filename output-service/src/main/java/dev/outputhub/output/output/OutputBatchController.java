package dev.outputhub.output.output;

import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.records.life.RecordBatchController;
import dev.outputhub.records.life.RecordLife;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/outputs/batch", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope("outputs:write")
class OutputBatchController extends RecordBatchController<StoredOutput> {

    OutputBatchController(RecordLife<StoredOutput> life) {
        super(life);
    }
}
