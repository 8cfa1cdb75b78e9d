package dev.outputhub.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(topic, type + ".schema.json"), InputFormat.JSON);
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
    }

    /** The consumer's side: its own record can read the example. */
    public static <T> T readExample(String topic, String type, Class<T> dataType) {
        return JSON.readerFor(dataType)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(example(topic, type));
    }

    public static String example(String topic, String type) {
        return read(topic, type + ".json");
    }

    private static String read(String topic, String file) {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("contracts"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The folder contracts is not found above the working folder");
        }
        try {
            return Files.readString(folder.resolve("contracts").resolve(topic).resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no contract " + topic + "/" + file, missing);
        }
    }
}
