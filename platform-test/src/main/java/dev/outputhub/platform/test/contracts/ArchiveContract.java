package dev.outputhub.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

/** What an archive of an organisation holds of one kind of record: an example and a schema in {@code contracts/archive/}. */
public record ArchiveContract(String kind) {

    public String example() {
        return ContractFiles.read("archive/" + kind + ".json");
    }

    /** It has the fields of the schema, and no other. */
    public void assertShape(String json) {
        var schema = "archive/" + kind + ".schema.json";
        assertThat(ContractFiles.broken(schema, example()))
                .as("example of a complete %s", kind)
                .isEmpty();
        assertThat(ContractFiles.broken(schema, json))
                .as("complete %s: %s", kind, json)
                .isEmpty();
    }
}
