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
            var openAi = path.startsWith(OPENAI);
            headers.setContentType(openAi ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
            var body = json.writeValueAsBytes(
                    openAi ? OpenAiErrorBody.of(problem) : ProblemBody.of(problem, path, TraceIds.of(exchange)));
            headers.setContentLength(body.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }
}
