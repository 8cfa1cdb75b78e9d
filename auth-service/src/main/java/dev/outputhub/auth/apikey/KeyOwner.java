package dev.outputhub.auth.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose name a key acts: one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = "{\"person\": \"0198c0de-0000-7000-8000-0000000000a1\"}")
record KeyOwner(@Nullable UUID person, @Nullable UUID organization) {

    static KeyOwner person(UUID id) {
        return new KeyOwner(id, null);
    }

    static KeyOwner organization(UUID id) {
        return new KeyOwner(null, id);
    }
}
