package dev.outputhub.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSliceTests extends RunningPromptService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/prompts",
                "/api/v1/prompts/{id}/versions",
                "/api/v1/prompts/{id}/revert",
                "/api/v1/prompts/{id}/versions/{version}/qa-activities",
                "/api/v1/snippets",
                "/api/v1/agents",
                "/api/v1/agents/{id}/versions",
                "/api/v1/agents/{id}/revert",
                "/api/v1/vocabularies",
                "/api/v1/vocabularies/{key}/terms"
            })
    void whatMakesARecordAnswersThatItIsCreated(String path) {
        var responses = json(mvc.get().uri("/v3/api-docs").exchange())
                .path("paths")
                .path(path)
                .path("post")
                .path("responses");
        assertThat(responses.propertyNames())
                .filteredOn(status -> status.startsWith("2"))
                .containsExactly("201");
        assertThat(responses.at("/201/content").values().stream().flatMap(type -> Stream.of(type.at("/schema/$ref"))))
                .as("the record is in the answer")
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.asString()).startsWith("#/components/schemas/"));
    }
}
