package dev.outputhub.platform.problems;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before anything of ours sees it, such as an address that is none, is answered like everything else. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final JsonMapper json;

    ProblemReportValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var detail = status.is4xxClientError()
                ? "The request is not one that HTTP knows: look at its address and its headers."
                : "Something went wrong on our side.";
        var body = ProblemBodies.of(status, StatusCodes.codeOf(status), detail, List.of(), null);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(body));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for its problem", gone);
        }
    }
}
