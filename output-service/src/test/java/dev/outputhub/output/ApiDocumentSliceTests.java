package dev.outputhub.output;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.documentation.ApiDocument;
import org.junit.jupiter.api.Test;

class ApiDocumentSliceTests extends RunningOutputService {

    @Test
    void everyOperationSaysWhatItRefusesAndShowsAnExample() {
        ApiDocument.of(mvc).assertErrorsAndExamples();
    }
}
