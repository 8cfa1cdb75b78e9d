package dev.outputhub.prompt.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SeedingSliceTests extends RunningPromptService {

    @Autowired
    private BuiltInVocabularies builtIn;

    @Test
    void anOrganisationNobodyHasHeardOfHasItsVocabulariesAtFirstTouch() {
        var organization = UUID.randomUUID();
        assertHasAll(vocabularies(organization));
        assertHasAll(vocabularies(organization));
    }

    @Test
    void manyWhoComeFirstAtOnceSeedOnce() throws Exception {
        var organization = UUID.randomUUID();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> callers.submit(() -> vocabularies(organization)))
                    .toList();
            for (var answer : answers) {
                assertHasAll(answer.get());
            }
        }
    }

    private void assertHasAll(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        assertThat(texts(json(answer), "key"))
                .containsExactlyInAnyOrderElementsOf(
                        builtIn.all().stream().map(BuiltInVocabulary::key).toList());
    }

    private MvcTestResult vocabularies(UUID organization) {
        return mvc.get()
                .uri("/internal/vocabularies")
                .header("Authorization", "Bearer " + TestIssuer.shared().serviceToken())
                .header("Hub-Organization", organization.toString())
                .header("Hub-Person", UUID.randomUUID().toString())
                .exchange();
    }
}
