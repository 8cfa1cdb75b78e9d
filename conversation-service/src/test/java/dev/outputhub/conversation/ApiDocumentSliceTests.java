package dev.outputhub.conversation;

import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.documentation.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ApiDocumentSliceTests extends ConversationServiceTest {

    private final MockMvcTester mvc;

    @Autowired
    ApiDocumentSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void everyOperationSaysWhatItRefusesAndShowsAnExample() {
        ApiDocument.of(mvc).assertErrorsAndExamples();
    }
}
