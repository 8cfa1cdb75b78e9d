package dev.outputhub.platform.problems;

/** Failures that every service can meet. */
public enum CommonError implements ErrorCode {
    MALFORMED_REQUEST(Kind.INVALID),
    VALIDATION_FAILED(Kind.INVALID),
    UNKNOWN_PARAMETER(Kind.INVALID),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    SCOPE_MISSING(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED(Kind.INVALID),
    CONFLICT(Kind.CONFLICT),
    STALE_VERSION(Kind.STALE),
    REQUEST_TOO_LARGE(Kind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED),
    REFUSED(Kind.REFUSED),
    UNKNOWN_VOCABULARY(Kind.REFUSED),
    UNKNOWN_TERM(Kind.REFUSED),
    IF_MATCH_REQUIRED(Kind.PRECONDITION_REQUIRED),
    IDEMPOTENCY_KEY_REUSED(Kind.REFUSED),
    IDEMPOTENCY_KEY_IN_USE(Kind.CONFLICT),
    SERVICE_UNAVAILABLE(Kind.UNAVAILABLE),
    ADDRESS_REFUSED(Kind.REFUSED),
    INTERNAL_ERROR(Kind.INTERNAL);

    private final Kind kind;

    CommonError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
