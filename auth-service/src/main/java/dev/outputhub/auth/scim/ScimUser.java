package dev.outputhub.auth.scim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person (RFC 7643, section 4.1). What else a directory says of one is left.
 *
 * @param active left out: as it was, and true for somebody new
 * @param emails of which the primary one counts, else that of work, else the first; without one {@code userName} is the address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
record ScimUser(
        @Nullable @Schema(example = "[\"" + SCHEMA + "\"]") List<String> schemas,
        @Nullable String id,

        @Nullable @Size(max = 254) @Schema(example = "00u1a2b3c4")
        String externalId,

        @NotNull @NotInvisible @Size(max = 254) @Schema(example = "jane@example.org")
        String userName,

        @Nullable @Valid Name name,

        @Nullable @Size(max = 200) @Schema(example = "Jane Doe")
        String displayName,

        @Nullable Boolean active,
        @Nullable @Size(max = 20) List<@Valid Email> emails,
        @Nullable Meta meta) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Name(
            @Nullable @Size(max = 200) @Schema(example = "Jane")
            String givenName,

            @Nullable @Size(max = 200) @Schema(example = "Doe")
            String familyName,

            @Nullable @Size(max = 200) @Schema(example = "Jane Doe")
            String formatted) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record Email(
            @Nullable @Size(max = 254) @Schema(example = "jane@example.org")
            String value,

            @Nullable @Size(max = 60) @Schema(example = "work")
            String type,

            @Nullable Boolean primary) {}
}
