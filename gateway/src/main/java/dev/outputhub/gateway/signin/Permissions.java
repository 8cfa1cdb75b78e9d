package dev.outputhub.gateway.signin;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Which addresses ask for what; the same for browsers and programs. Finer scopes are the services' matter. */
public final class Permissions {

    /** Held by the platform's own services and by whoever scrapes metrics, never by a person. */
    private static final String INTERNAL = "internal";

    private Permissions() {}

    public static void declare(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers("/api/v1/openapi.json", "/api/v1/sign-up", "/api/docs", "/api/docs/**")
                .permitAll()
                .pathMatchers("/api/**", "/openai/**", "/scim/**")
                .authenticated()
                // whoever starts and stops us asks without a token, and hears one word
                .pathMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .pathMatchers("/actuator", "/actuator/**")
                .hasAuthority(INTERNAL)
                .anyExchange()
                .permitAll();
    }
}
