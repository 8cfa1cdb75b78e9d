package dev.outputhub.auth.config;

import dev.outputhub.auth.scim.ScimErrors;
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

/** Below {@code /scim} a problem is told as SCIM tells it, whoever met it. */
@ControllerAdvice
class ScimErrorAdvice implements ResponseBodyAdvice<Object> {

    private static final MediaType SCIM = new MediaType("application", "scim+json");

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
                || !request.getURI().getRawPath().startsWith("/scim/")) {
            return body;
        }
        var told = ScimErrors.of(problem);
        response.setStatusCode(HttpStatusCode.valueOf(told.code()));
        response.getHeaders().setContentType(SCIM);
        return told;
    }
}
