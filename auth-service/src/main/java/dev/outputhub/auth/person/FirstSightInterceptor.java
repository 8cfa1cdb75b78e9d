package dev.outputhub.auth.person;

import dev.outputhub.platform.identity.CurrentPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Prepares the organisation of whoever asks, in case the schedule has not met it yet. */
@Component
public class FirstSightInterceptor implements HandlerInterceptor {

    private final FirstSight firstSight;

    FirstSightInterceptor(FirstSight firstSight) {
        this.firstSight = firstSight;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentPrincipal.find().ifPresent(firstSight::of);
        return true;
    }
}
