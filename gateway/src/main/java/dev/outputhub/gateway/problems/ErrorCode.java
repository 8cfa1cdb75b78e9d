package dev.outputhub.gateway.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The failures the gateway itself answers; callers may branch on {@link #code()}. */
public enum ErrorCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    SCOPE_MISSING(HttpStatus.FORBIDDEN),
    ORGANIZATION_NOT_YOURS(HttpStatus.FORBIDDEN),
    /** People of the domain have to sign in through their company. */
    SSO_REQUIRED(HttpStatus.FORBIDDEN),
    /** The company's identity provider does not speak for the person. */
    SSO_REFUSED(HttpStatus.FORBIDDEN),
    /** The session is beyond a limit of the organisation. */
    SESSION_EXPIRED(HttpStatus.UNAUTHORIZED),
    /** The organisation asks for more than the password that the session began with. */
    SECOND_FACTOR_REQUIRED(HttpStatus.FORBIDDEN),
    NO_SESSION(HttpStatus.CONFLICT),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    /** The sign-in itself is refused: only another one, begun anew, leads on. */
    public boolean isOfSignIn() {
        return this == SSO_REQUIRED || this == SSO_REFUSED || this == SESSION_EXPIRED;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
