package dev.outputhub.prompt.seed;

import dev.outputhub.platform.identity.CurrentPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Seeds an organisation before its first request is answered: the event of its registration may still be on its way, or may have
 * been sent before this service was there.
 */
@Component
class FirstTouch implements HandlerInterceptor {

    private final OrganizationSeeding seeding;
    private final Set<UUID> seeded = ConcurrentHashMap.newKeySet();

    FirstTouch(OrganizationSeeding seeding) {
        this.seeding = seeding;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentPrincipal.find().ifPresent(principal -> {
            if (!seeded.contains(principal.organizationId())) {
                seeding.seed();
                seeded.add(principal.organizationId());
            }
        });
        return true;
    }
}
