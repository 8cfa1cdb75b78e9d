package dev.outputhub.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples and schemas in {@code contracts/<topic>/}. */
public final class EventContracts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventContracts() {}

    /** The producer's side: the data, written as JSON, is exactly the example, and the example keeps its own schema. */
    public static void assertPublished(String topic, String type, Object data) {
        var example = example(topic, type);
        assertThat(JSON.valueToTree(data).toPrettyString())
                .isEqualTo(JSON.readTree(example).toPrettyString());
        assertThat(ContractFiles.broken(topic + "/" + type + ".schema.json", example))
                .isEmpty();
    }

    /** The consumer's side: its own record can read the example. */
    public static <T> T readExample(String topic, String type, Class<T> dataType) {
        return JSON.readerFor(dataType)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(example(topic, type));
    }

    public static String example(String topic, String type) {
        return ContractFiles.read(topic + "/" + type + ".json");
    }
}
