package dev.outputhub.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The address of a controller's method. */
record Endpoint(String method, String path, boolean takesBody) {

    static Endpoint of(JavaMethod item) {
        var reflected = item.reflect();
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(reflected, RequestMapping.class);
        var onClass = AnnotatedElementUtils.findMergedAnnotation(reflected.getDeclaringClass(), RequestMapping.class);
        var method = onMethod == null || onMethod.method().length == 0 ? "ANY" : onMethod.method()[0].name();
        var takesBody = item.getParameters().stream().anyMatch(one -> one.isAnnotatedWith(RequestBody.class));
        return new Endpoint(method, path(onClass) + path(onMethod), takesBody);
    }

    boolean isOpen() {
        return path().startsWith("/internal/open/");
    }

    boolean isInternal() {
        return path.startsWith("/internal");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String path(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
