package dev.outputhub.platform.remote;

import dev.outputhub.platform.identity.RequiresScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what services send each other. A field that the receiver does not know is refused by name: dropped in silence, what it
 * carried would be lost without anybody hearing of it.
 */
final class InternalBodies extends JacksonJsonHttpMessageConverter {

    InternalBodies(JsonMapper json) {
        super(json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return isOfAnInternalEndpoint(type) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return false;
    }

    private static boolean isOfAnInternalEndpoint(ResolvableType type) {
        if (!(type.getSource() instanceof MethodParameter parameter)) {
            return false;
        }
        var scope = parameter.getMethodAnnotation(RequiresScope.class);
        return scope != null && RequiresScope.INTERNAL.equals(scope.value());
    }
}
