package dev.outputhub.gateway.problems;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The one place where a failure becomes an answer, and where it is logged once. */
@Component
@Order(-2)
class ProblemExceptionHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemWriter problems;

    ProblemExceptionHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // a stream that broke in the middle: the connection closes, which is all that can still be said
            log(exchange, failure, "broke off");
            return Mono.error(failure);
        }
        var problem = Failures.problemOf(failure);
        // a refusal of our own, such as an open breaker's, was logged where its cause was met
        if (problem.code().status().is5xxServerError() && !(failure instanceof Problem)) {
            log(exchange, failure, problem.code().code());
        }
        return problems.write(exchange, problem);
    }

    private static void log(ServerWebExchange exchange, Throwable failure, String what) {
        var request = exchange.getRequest();
        var line = LOG.atWarn()
                .addKeyValue("traceId", TraceIds.of(exchange))
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getPath().value());
        var known = Failures.problemOf(failure).code() != ErrorCode.INTERNAL_ERROR;
        (known ? line : line.setCause(failure)).log("Request failed, {}: {}", what, failure.toString());
    }
}
