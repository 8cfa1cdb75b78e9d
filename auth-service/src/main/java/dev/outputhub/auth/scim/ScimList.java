package dev.outputhub.auth.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A page of what was found (RFC 7644, section 3.4.2).
 *
 * @param totalResults of all pages
 * @param startIndex of the first, from 1 on
 */
record ScimList<T>(
        List<String> schemas,
        int totalResults,
        int startIndex,
        int itemsPerPage,

        @JsonProperty("Resources") List<T> resources) {

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse");

    static <T> ScimList<T> of(List<T> resources, int total, int startIndex) {
        return new ScimList<>(SCHEMAS, total, startIndex, resources.size(), resources);
    }
}
