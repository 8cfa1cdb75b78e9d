package dev.outputhub.platform.remote;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** A rule of another service that a caller's request met there: passed on as that service put it, code and fields included. */
record RemoteRefusal(String code) implements ErrorCode {

    static Problem of(ProblemDetail body) {
        var properties = body.getProperties() == null ? Map.<String, Object>of() : body.getProperties();
        ErrorCode code =
                properties.get("code") instanceof String given ? new RemoteRefusal(given) : CommonError.REFUSED;
        var detail = body.getDetail() == null ? "The request was refused." : body.getDetail();
        return new Problem(code, detail, errors(properties.get("errors")), null);
    }

    private static List<FieldProblem> errors(@Nullable Object given) {
        return given instanceof List<?> list
                ? list.stream().flatMap(RemoteRefusal::error).toList()
                : List.of();
    }

    private static Stream<FieldProblem> error(@Nullable Object given) {
        return given instanceof Map<?, ?> error
                        && error.get("field") instanceof String field
                        && error.get("message") instanceof String message
                ? Stream.of(new FieldProblem(field, message))
                : Stream.empty();
    }

    @Override
    public String name() {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
