package dev.outputhub.platform.problems;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before anything of ours sees it, such as an address that is none, is answered like everything else. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private static final String TOO_LONG =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    private final JsonMapper json;

    ProblemReportValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = isTooLong(failure) ? tooLong(request) : HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (status.is5xxServerError()) {
            LOG.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), failure);
        }
        response.setStatus(status.value());
        var body = ProblemBodies.of(status, StatusCodes.codeOf(status), detail(status), List.of(), null);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(body));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for its problem", gone);
        }
    }

    /** The server says 400 of an address that is too long, and knows why only in words. */
    private static boolean isTooLong(@Nullable Throwable failure) {
        return failure instanceof IllegalArgumentException && TOO_LONG.equals(failure.getMessage());
    }

    private static HttpStatus tooLong(Request request) {
        return request.getCoyoteRequest().requestURI().isNull()
                ? HttpStatus.URI_TOO_LONG
                : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case URI_TOO_LONG -> "The address is longer than is taken here.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are longer than is taken here.";
            default ->
                status.is4xxClientError()
                        ? "The request is not one that HTTP knows: look at its address and its headers."
                        : "Something went wrong on our side.";
        };
    }
}
