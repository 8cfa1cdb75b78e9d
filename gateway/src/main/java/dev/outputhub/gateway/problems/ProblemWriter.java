package dev.outputhub.gateway.problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem from anywhere: handlers, filters, security. */
@Component
public class ProblemWriter {

    /** Below it programs expect OpenAI's form. */
    private static final String OPENAI = "/openai/";

    /** Below it directories expect SCIM's form. */
    private static final String SCIM = "/scim/";

    private static final MediaType SCIM_JSON = new MediaType("application", "scim+json");

    private record Told(MediaType type, Object body) {}

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            if (response.isCommitted()) {
                return Mono.error(problem);
            }
            response.setStatusCode(problem.code().status());
            var headers = response.getHeaders();
            headers.setCacheControl("no-store");
            var retryAfter = problem.retryAfter();
            if (retryAfter != null) {
                headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
            }
            if (problem.code() == ErrorCode.UNAUTHENTICATED) {
                headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            var path = exchange.getRequest().getPath().value();
            var told = told(problem, path, exchange);
            headers.setContentType(told.type());
            var body = json.writeValueAsBytes(told.body());
            headers.setContentLength(body.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }

    private static Told told(Problem problem, String path, ServerWebExchange exchange) {
        if (path.startsWith(OPENAI)) {
            return new Told(MediaType.APPLICATION_JSON, OpenAiErrorBody.of(problem));
        }
        return path.startsWith(SCIM)
                ? new Told(SCIM_JSON, ScimErrorBody.of(problem))
                : new Told(MediaType.APPLICATION_PROBLEM_JSON, ProblemBody.of(problem, path, TraceIds.of(exchange)));
    }
}
