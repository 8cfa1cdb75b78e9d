package dev.outputhub.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where a failure becomes an answer, and where it is logged once. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int RETRY_SECONDS = 5;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        if (problem.code().kind() == Kind.INTERNAL) {
            LOG.error("{}", problem.detail(), problem);
        }
        var answer =
                ResponseEntity.status(problem.code().kind().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return answer.body(
                ProblemBodies.of(problem.code(), problem.detail(), problem.errors(), request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> duplicate(DuplicateKeyException failure, HttpServletRequest request) {
        LOG.debug("Unique constraint met", failure);
        return answer(
                CommonError.CONFLICT,
                "Something with the same identity exists already. Reload and try again.",
                request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception failure, HttpServletRequest request) {
        LOG.warn("The database did not answer: {}", failure.toString());
        return later("The service is not ready. Try again in a moment.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> identityProviderAway(
            AuthenticationServiceException failure, HttpServletRequest request) {
        LOG.warn("A token could not be checked: {}", failure.toString());
        return later("Who you are cannot be checked at the moment. Try again soon.", request);
    }

    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ResponseEntity<ProblemDetail> tookTooLong(Exception failure, HttpServletRequest request) {
        LOG.warn("{} took too long and was given up: {}", request.getRequestURI(), failure.toString());
        return later("That took too long and was given up. Ask for less, or try again in a moment.", request);
    }

    private static ResponseEntity<ProblemDetail> later(String detail, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS))
                .body(ProblemBodies.of(CommonError.SERVICE_UNAVAILABLE, detail, List.of(), request.getRequestURI()));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unexpected(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), failure);
        if (response.isCommitted()) {
            FailureFilter.breakOff(request);
            return null;
        }
        return answer(
                CommonError.INTERNAL_ERROR,
                "Something went wrong on our side. The trace id helps to find out what.",
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return validationFailed(failure, errors, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error ->
                                new FieldProblem(parameterName(result), String.valueOf(error.getDefaultMessage()))))
                .toList();
        return validationFailed(failure, errors, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = UnreadableJson.problem(failure);
        var body = ProblemBodies.of(problem.code(), problem.detail(), problem.errors(), uri(request));
        return handleExceptionInternal(failure, body, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var limit = limitOf(failure);
        var detail = limit == null
                ? "The body has more parts than are taken here."
                : "The body is larger than the " + limit.toMegabytes() + " MB taken here.";
        var body = ProblemBodies.of(CommonError.REQUEST_TOO_LARGE, detail, List.of(), uri(request));
        return handleExceptionInternal(failure, body, headers, HttpStatus.CONTENT_TOO_LARGE, request);
    }

    private static @Nullable DataSize limitOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException exceeded) {
                return DataSize.ofBytes(exceeded.getPermittedSize());
            }
        }
        return null;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        // an id that is no UUID names nothing: the same answer as for an absent record
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(CommonError.NOT_FOUND, "There is nothing at this address.", request);
        }
        return answer(CommonError.MALFORMED_REQUEST, "The parameter " + failure.getName() + " is malformed.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notText(InvalidParameterException failure, HttpServletRequest request) {
        return answer(
                CommonError.MALFORMED_REQUEST,
                "A parameter of the address is not text in UTF-8, percent-encoded.",
                request);
    }

    /** The firewall looks at a header when somebody reads it, which may be as late as in a controller. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAHeader(RequestRejectedException failure, HttpServletRequest request) {
        return answer(CommonError.MALFORMED_REQUEST, "A header holds characters that no header may hold.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException failure, HttpServletRequest request) {
        return answer(
                CommonError.MALFORMED_REQUEST,
                "The body is not multipart/form-data, or its Content-Type names no boundary.",
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.valueOf(status.value());
        if (known == HttpStatus.INTERNAL_SERVER_ERROR
                && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.error("Unexpected failure of {}", uri(request), failure);
        }
        if (request instanceof ServletWebRequest servlet && isUnderWay(servlet)) {
            FailureFilter.breakOff(servlet.getRequest());
            return null;
        }
        var ours = body instanceof ProblemDetail detail
                        && detail.getProperties() != null
                        && detail.getProperties().containsKey("code")
                ? body
                : ProblemBodies.of(
                        known, StatusCodes.codeOf(known), StatusCodes.textOf(failure, known), List.of(), uri(request));
        var written = new HttpHeaders(); // the given ones may be read-only
        written.putAll(headers);
        written.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(failure, ours, written, known, request);
    }

    private @Nullable ResponseEntity<Object> validationFailed(
            Exception failure, List<FieldProblem> errors, HttpHeaders headers, WebRequest request) {
        var detail = errors.isEmpty()
                ? "The request is not valid."
                : errors.getFirst().field() + " " + errors.getFirst().message();
        var body = ProblemBodies.of(CommonError.VALIDATION_FAILED, detail, errors, uri(request));
        return handleExceptionInternal(failure, body, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static boolean isUnderWay(ServletWebRequest request) {
        var response = request.getResponse();
        return response != null && response.isCommitted();
    }

    private static String parameterName(ParameterValidationResult result) {
        return String.valueOf(result.getMethodParameter().getParameterName());
    }

    private static @Nullable String uri(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : null;
    }

    private static ResponseEntity<ProblemDetail> answer(ErrorCode code, String detail, HttpServletRequest request) {
        return ResponseEntity.status(code.kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBodies.of(code, detail, List.of(), request.getRequestURI()));
    }
}
