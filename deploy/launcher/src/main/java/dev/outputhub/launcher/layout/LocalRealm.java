package dev.outputhub.launcher.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as every installation has it, with the people, organisations and mail of a local run added. */
public final class LocalRealm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LocalRealm() {}

    public static String json(Checkout checkout) {
        try {
            var realm = read(checkout.resolve("deploy/keycloak/output-hub-realm.json"));
            for (var added :
                    read(checkout.resolve("deploy/keycloak/local-run.json")).properties()) {
                if (added.getValue() instanceof ArrayNode more) {
                    realm.withArray(added.getKey()).addAll(more);
                } else {
                    realm.set(added.getKey(), added.getValue());
                }
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }
}
