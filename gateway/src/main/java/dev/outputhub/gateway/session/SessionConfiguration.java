package dev.outputhub.gateway.session;

import dev.outputhub.gateway.routing.DoorProperties;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionConfiguration {

    @Bean
    WebSessionIdResolver webSessionIdResolver(DoorProperties door) {
        var cookies = new CookieWebSessionIdResolver();
        cookies.setCookieName(SessionCookie.NAME);
        cookies.addCookieInitializer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(door.secure()));
        return cookies;
    }

    /** A request waits for Redis for a moment, never in a queue until Redis is back. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
