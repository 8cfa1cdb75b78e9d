package dev.outputhub.auth.organization;

import dev.outputhub.platform.identity.CurrentPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Registers the organisation of whoever asks, in case the schedule has not met it yet. */
@Component
public class OrganizationRegistrationInterceptor implements HandlerInterceptor {

    private final Registration registration;

    OrganizationRegistrationInterceptor(Registration registration) {
        this.registration = registration;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentPrincipal.find().ifPresent(registration::registerOrganizationOf);
        return true;
    }
}
