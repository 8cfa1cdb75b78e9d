package dev.outputhub.platform.problems;

import org.springframework.http.HttpStatus;

/** What went wrong in general; decides the HTTP status and so who is at fault. */
public enum Kind {
    INVALID(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    GONE(HttpStatus.GONE),
    STALE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Kind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
