package dev.outputhub.platform.identity;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through when its principal holds the scope that the endpoint declares. Closed by default. */
class ScopeInterceptor implements HandlerInterceptor {

    private static final String OWN_PACKAGE = "dev.outputhub.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !method.getBeanType().getName().startsWith(OWN_PACKAGE)) {
            return true;
        }
        var required = RequiredScope.of(method);
        if (required == null) {
            throw new Problem(CommonError.SCOPE_MISSING, "This endpoint is open to nobody.");
        }
        if (!required.equals(RequiresScope.NONE)) {
            if (CurrentPrincipal.get().isNowhere() && !takesAnybody(method)) {
                throw new Problem(
                        CommonError.SCOPE_MISSING,
                        "You belong to no organisation. Ask an administrator to invite you to one.");
            }
            CurrentPrincipal.require(required);
        }
        return true;
    }

    private static boolean takesAnybody(HandlerMethod endpoint) {
        var own = endpoint.getMethodAnnotation(RequiresScope.class);
        return own != null && own.withoutOrganization();
    }
}
