package dev.outputhub.records.complete;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.RestoredId;
import dev.outputhub.platform.problems.Problem;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which ids the records of an archive have here. */
public record ArchiveIds(UUID organizationId, boolean sameOrganization) {

    static ArchiveIds here(boolean sameOrganization) {
        return new ArchiveIds(CurrentPrincipal.get().organizationId(), sameOrganization);
    }

    public UUID here(UUID sourceId) {
        return RestoredId.of(organizationId, sameOrganization, sourceId);
    }

    /** @throws Problem where the field is no id */
    public UUID here(JsonNode object, String field) {
        return here(id(object.path(field), field));
    }

    /** Puts the ids of here in place of those of the archive: a text or a list of texts each; what is absent stays absent. */
    public void translate(ObjectNode object, String... fields) {
        for (var field : fields) {
            var value = object.get(field);
            if (value == null || value.isNull()) {
                continue;
            }
            if (value.isArray()) {
                var ids = object.arrayNode();
                value.forEach(id -> ids.add(here(id(id, field)).toString()));
                object.set(field, ids);
            } else {
                object.put(field, here(id(value, field)).toString());
            }
        }
    }

    private static UUID id(JsonNode value, String field) {
        try {
            return UUID.fromString(value.asString(""));
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid(field, "is no id");
        }
    }
}
