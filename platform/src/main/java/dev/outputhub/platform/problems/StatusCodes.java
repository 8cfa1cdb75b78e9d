package dev.outputhub.platform.problems;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/** Codes and texts for failures that the web framework itself reports. */
final class StatusCodes {

    private StatusCodes() {}

    static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> CommonError.NOT_FOUND.code();
            case METHOD_NOT_ALLOWED -> CommonError.METHOD_NOT_ALLOWED.code();
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                CommonError.REQUEST_TOO_LARGE.code();
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> CommonError.UNSUPPORTED_MEDIA_TYPE.code();
            default ->
                status.is5xxServerError() ? CommonError.INTERNAL_ERROR.code() : CommonError.MALFORMED_REQUEST.code();
        };
    }

    /** Server faults keep their reason to themselves. */
    static String textOf(Exception failure, HttpStatus status) {
        if (status.is5xxServerError()) {
            return "Something went wrong on our side. The trace id helps to find out what.";
        }
        if (status == HttpStatus.NOT_FOUND) {
            return "There is nothing at this address.";
        }
        var detail =
                failure instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return detail == null ? status.getReasonPhrase() : detail;
    }
}
