package dev.outputhub.conversation.format.outputhub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive of Output Hub says of itself, in the file that comes first.
 *
 * @param form null where it is none that is known here
 * @param organizationId the one it was written for; null where it does not say so in a form that is known
 * @param counts how many records there are, by the plural of their kind
 * @param tables by the name of their file without its ending, where its form is that of tables
 */
public record HubManifest(
        int version,
        @Nullable HubForm form,
        @Nullable UUID organizationId,
        Map<String, Long> counts,
        Map<String, HubTable> tables) {

    public static final String FILE = "manifest.json";

    /** The newest version of the archive that is known here. */
    public static final int KNOWN_VERSION = 1;

    /** Each kind of record and its plural, in the order in which they come back: what others point to comes before them. */
    public static final Map<String, String> KINDS = kinds();

    public static final String FORMAT = "output-hub";

    /** Null where this is not the manifest of such an archive. */
    public static @Nullable HubManifest of(byte[] json) {
        try {
            var manifest = JsonMapper.shared().readTree(json);
            return FORMAT.equals(manifest.path("format").asString(""))
                    ? new HubManifest(
                            manifest.path("version").asInt(0),
                            HubForm.of(manifest.path("form")).orElse(null),
                            id(manifest.path("organization").path("id")),
                            counts(manifest.path("counts")),
                            HubTable.all(manifest.path("tables")))
                    : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** Why the archive cannot be read here, or null. */
    public @Nullable String refusal() {
        if (version > KNOWN_VERSION) {
            return "The archive was written by a newer Output Hub, in version " + version
                    + " of its form; up to version " + KNOWN_VERSION + " can be read here";
        }
        if (form == null) {
            return "The archive was written in a form that is not known here";
        }
        return version < 1 ? "The archive does not say in which version of its form it was written" : null;
    }

    private static @Nullable UUID id(JsonNode value) {
        try {
            return UUID.fromString(value.asString(""));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Map<String, Long> counts(JsonNode value) {
        var counts = new LinkedHashMap<String, Long>();
        value.properties().forEach(entry -> {
            if (entry.getValue().canConvertToLong()) {
                counts.put(entry.getKey(), entry.getValue().asLong());
            }
        });
        return counts;
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("vocabulary", "vocabularies");
        kinds.put("term", "terms");
        kinds.put("snippet", "snippets");
        kinds.put("prompt", "prompts");
        kinds.put("agent", "agents");
        kinds.put("checklist", "checklists");
        kinds.put("conversation", "conversations");
        kinds.put("output", "outputs");
        kinds.put("file", "files");
        return kinds;
    }
}
