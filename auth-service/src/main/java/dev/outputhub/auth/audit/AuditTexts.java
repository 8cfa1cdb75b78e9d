package dev.outputhub.auth.audit;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was before and after, as stored. One that cannot be read must not take its neighbours with it. */
@Component
class AuditTexts {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTexts.class);

    private final JsonMapper json;

    AuditTexts(JsonMapper json) {
        this.json = json;
    }

    record Texts(@Nullable JsonNode before, @Nullable JsonNode after, boolean unreadable) {}

    Texts of(@Nullable JSONB before, @Nullable JSONB after) {
        try {
            return new Texts(read(before), read(after), false);
        } catch (JacksonException unreadable) {
            LOG.warn("An audit entry cannot be read: {}", unreadable.getOriginalMessage());
            return new Texts(null, null, true);
        }
    }

    private @Nullable JsonNode read(@Nullable JSONB stored) {
        return stored == null ? null : json.readTree(stored.data());
    }
}
