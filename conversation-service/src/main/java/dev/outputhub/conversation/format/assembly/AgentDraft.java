package dev.outputhub.conversation.format.assembly;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.platform.text.TitleLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An assistant that somebody set up, as a record of the kind that archives of Output Hub hold: the service that keeps agents brings it
 * back, again and again as the same one.
 *
 * @param key by which its conversations name it, see {@link #keyOf}
 */
public record AgentDraft(
        Platform platform,
        String key,
        String name,
        @Nullable String description,
        String instructions,
        @Nullable String model,
        @Nullable String link) {

    private static final int LONGEST_NAME = 300;

    /** What the record takes beside its texts. */
    private static final int WEIGHT = 500;

    /** @param id null where its name and its words are all that tells it from others */
    public static String keyOf(Platform platform, @Nullable String id, @Nullable String name, String instructions) {
        return id == null ? DerivedId.of(platform, "agent", name, instructions) : id;
    }

    /** Its id in the archive, which its provider does not give as one of ours. */
    public static UUID idOf(Platform platform, String key) {
        return UUID.nameUUIDFromBytes(("agent " + platform.slug() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    public ArchivedRecord build() {
        var nodes = JsonNodeFactory.instance;
        var record = nodes.objectNode()
                .put("kind", "agent")
                .put("id", idOf(platform, key).toString())
                .put("name", TitleLine.fit(name, LONGEST_NAME))
                .put("description", description)
                .put("link", link)
                .put("platform", platform.slug())
                .putNull("notes")
                .put("currentVersion", 1)
                .putNull("createdAt")
                .putNull("updatedAt");
        record.putObject("terms");
        record.putArray("promptIds");
        var configuration = nodes.objectNode();
        if (model != null) {
            configuration.put("model", model);
        }
        record.putArray("versions")
                .addObject()
                .put("number", 1)
                .put("instructions", instructions)
                .putNull("message")
                .putNull("revertsTo")
                .putNull("createdAt")
                .set("configuration", configuration);
        return new ArchivedRecord(
                "agent", key, name, record, null, WEIGHT + (long) instructions.length(), List.of(), null);
    }
}
