package dev.outputhub.platform.problems;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds the body of a problem: the members of RFC 9457 and our {@code code}, {@code traceId} and {@code errors}. */
public final class ProblemBodies {

    /** Whoever mends a hundred fields is told of the rest the next time. */
    private static final int MOST_ERRORS = 100;

    private ProblemBodies() {}

    public static ProblemDetail of(ErrorCode code, String detail, List<FieldProblem> errors, @Nullable String path) {
        return of(code.kind().status(), code.code(), detail, errors, path);
    }

    static ProblemDetail of(
            HttpStatus status, String code, String detail, List<FieldProblem> errors, @Nullable String path) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:problem:" + code));
        body.setTitle(status.getReasonPhrase());
        if (path != null) {
            body.setInstance(URI.create(path));
        }
        body.setProperty("code", code);
        var trace = MDC.get("traceId");
        body.setProperty("traceId", trace == null ? "" : trace);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return body;
    }
}
