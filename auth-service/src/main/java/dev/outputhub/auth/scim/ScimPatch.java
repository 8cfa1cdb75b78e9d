package dev.outputhub.auth.scim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes one after the other (RFC 7644, section 3.5.2): all of them, or none. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
@Schema(
        example =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"00u1a2b3c4\"}]}")
record ScimPatch(
        @Nullable List<String> schemas,

        @JsonProperty("Operations") @NotNull @Size(min = 1, max = 2000)
        List<@Valid Operation> operations) {

    /** @param op add, remove or replace, in small letters or capitals */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Operation(
            @NotNull @Size(max = 20) String op,
            @Nullable @Size(max = 500) String path,

            @Nullable @Schema(implementation = Object.class) JsonNode value) {}
}
