package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as every installation has it, with the people and organisations of a local run added. */
final class RealmFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RealmFiles() {}

    static void write(Checkout checkout, Path importFolder) throws IOException {
        var realm = read(checkout.resolve("deploy/keycloak/output-hub-realm.json"));
        for (var added :
                read(checkout.resolve("deploy/keycloak/local-run.json")).properties()) {
            realm.withArray(added.getKey()).addAll((ArrayNode) added.getValue());
        }
        Files.writeString(
                importFolder.resolve("output-hub-realm.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }
}
