package dev.outputhub.gateway.problems;

import java.util.List;

/** A problem in SCIM's words (RFC 7644, section 3.12), as auth-service tells its own under {@code /scim}. */
record ScimErrorBody(List<String> schemas, String status, String detail) {

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:Error");

    static ScimErrorBody of(Problem problem) {
        return new ScimErrorBody(SCHEMAS, String.valueOf(problem.code().status().value()), problem.detail());
    }
}
