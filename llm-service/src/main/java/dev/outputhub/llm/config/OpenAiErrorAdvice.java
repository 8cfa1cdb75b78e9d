package dev.outputhub.llm.config;

import dev.outputhub.llm.door.OpenAiErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Below {@code /openai} a problem is told as OpenAI tells it, whoever met it. */
@ControllerAdvice
class OpenAiErrorAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType selected,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemDetail problem)
                || !request.getURI().getRawPath().startsWith("/openai/")) {
            return body;
        }
        var told = OpenAiErrors.of(problem);
        response.setStatusCode(HttpStatusCode.valueOf(told.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        if (!told.worthRepeating()) {
            response.getHeaders().set("x-should-retry", "false");
        }
        return told.body();
    }
}
