package dev.outputhub.llm;

import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.test.deletion.Erasure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class DeletionSliceTests extends LlmTests {

    @Autowired
    DeletionSliceTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void nothingIsLeftOfAnOrganisationThatIsDeletedAndAllOfAnother(
            @Autowired Environment environment, @Autowired DeletedOrganizations deleted) {
        Erasure.leavesNothing(environment, deleted);
    }
}
