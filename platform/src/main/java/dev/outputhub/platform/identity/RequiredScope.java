package dev.outputhub.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds the scope of an endpoint. */
public final class RequiredScope {

    private RequiredScope() {}

    /** Null where it declares none, and is closed. */
    public static @Nullable String of(HandlerMethod endpoint) {
        var own = endpoint.getMethodAnnotation(RequiresScope.class);
        if (own != null) {
            return own.value();
        }
        boolean inherited = !endpoint.getMethod().getDeclaringClass().equals(endpoint.getBeanType());
        var kind = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), RequiresScope.class);
        return inherited && kind != null ? kind.value() : null;
    }
}
