package dev.outputhub.prompt;

import dev.outputhub.platform.test.documentation.ApiDocument;
import dev.outputhub.prompt.fixture.RunningPromptService;
import org.junit.jupiter.api.Test;

class ApiDocumentSliceTests extends RunningPromptService {

    @Test
    void everyOperationSaysWhatItRefusesAndShowsAnExample() {
        ApiDocument.of(mvc).assertErrorsAndExamples();
    }
}
