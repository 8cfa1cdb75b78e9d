package dev.outputhub.auth.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Problems in SCIM's words: directories branch on its status and its type. */
public final class ScimErrors {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private ScimErrors() {}

    /** @param status the same as that of the answer, as a text */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(
            List<String> schemas, String status, @Nullable String scimType, String detail) {

        /** SCIM has no status of its own for what a rule refuses. */
        public int code() {
            return Integer.parseInt(status);
        }
    }

    public static Body of(ProblemDetail problem) {
        var properties = problem.getProperties() == null ? Map.<String, Object>of() : problem.getProperties();
        int status = problem.getStatus() == 422 ? 400 : problem.getStatus();
        return new Body(
                List.of(SCHEMA),
                String.valueOf(status),
                type(status, String.valueOf(properties.get("code"))),
                String.valueOf(problem.getDetail()));
    }

    private static @Nullable String type(int status, String code) {
        return switch (status) {
            case 409 -> "uniqueness";
            case 400 ->
                Arrays.stream(ScimRefusal.values())
                        .filter(known -> known.code().equals(code))
                        .map(ScimRefusal::type)
                        .findFirst()
                        .orElse(code.equals("malformed-request") ? "invalidSyntax" : "invalidValue");
            default -> null;
        };
    }
}
