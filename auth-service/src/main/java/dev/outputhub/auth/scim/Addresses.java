package dev.outputhub.auth.scim;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people and groups are read again. */
@Component
class Addresses {

    private final String base;

    Addresses(@Value("${hub.public-url}") String publicUrl) {
        this.base = publicUrl + "/scim/v2/";
    }

    String of(String resources, UUID id) {
        return base + resources + "/" + id;
    }

    Meta meta(String type, UUID id, Instant created, Instant changed) {
        return new Meta(type, created, changed, of(type + "s", id));
    }
}
