package dev.outputhub.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class ArchivedRecordTests {

    record Found(String title) {}

    static final class FoundReader extends ArchivedRecordDeserializer<Found> {
        FoundReader() {
            super(Found.class);
        }
    }

    record Batch(
            @JsonDeserialize(contentUsing = FoundReader.class)
            List<Found> items) {}

    private static final JsonMapper STRICT = strict();

    private static JsonMapper strict() {
        var builder = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        JsonAutoConfiguration.refuse(builder);
        return builder.build();
    }

    @Test
    void leavesAValueThatCannotBeKeptToWhoeverJudgesTheRecord() {
        var batch = STRICT.readValue("{\"items\": [{\"title\": \"half \\uD83D\"}]}", Batch.class);
        assertThat(batch.items().getFirst().title()).startsWith("half ");
    }

    @Test
    void refusesAFieldItDoesNotKnowWhereTheWholeBodyDoes() {
        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(
                        () -> STRICT.readValue("{\"items\": [{\"title\": \"a\"}, {\"subtitle\": \"b\"}]}", Batch.class))
                .satisfies(refusal -> assertThat(refusal.getPath()).hasSize(3));
    }
}
