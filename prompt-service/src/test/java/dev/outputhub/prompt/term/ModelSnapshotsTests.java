package dev.outputhub.prompt.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSnapshotsTests {

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-2024-08-06, gpt-4o",
        "claude-sonnet-4-5-20250929, claude-sonnet-4-5",
        "claude-sonnet-4-5@20250929, claude-sonnet-4-5",
        "anthropic.claude-3-5-sonnet-20241022-v2:0, anthropic.claude-3-5-sonnet"
    })
    void belongToTheModelWithoutItsDay(String snapshot, String model) {
        assertThat(ModelSnapshots.family("llms", snapshot)).hasValue(model);
    }

    @Test
    void areKnownAmongModelsOnly() {
        assertThat(ModelSnapshots.family("tags", "minutes-2024-08-06")).isEmpty();
        assertThat(ModelSnapshots.family("llms", "gpt-4-0613")).isEmpty();
    }
}
