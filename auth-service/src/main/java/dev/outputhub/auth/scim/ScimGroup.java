package dev.outputhub.auth.scim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group (RFC 7643, section 4.2).
 *
 * @param members left out: as they were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
record ScimGroup(
        @Nullable @Schema(example = "[\"" + SCHEMA + "\"]") List<String> schemas,
        @Nullable String id,

        @Nullable @Size(max = 254) @Schema(example = "00g1a2b3c4")
        String externalId,

        @NotNull @NotInvisible @Size(max = 60) @Schema(example = "Engineering")
        String displayName,

        @Nullable @Schema(example = "[]") List<Member> members,
        @Nullable Meta meta) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** @param value the id of a user */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Member(
            @Nullable String value,
            @Nullable String display,
            @JsonProperty("$ref") @Nullable String reference) {}
}
