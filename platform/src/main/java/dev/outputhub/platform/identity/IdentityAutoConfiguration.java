package dev.outputhub.platform.identity;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every request carries a verified token; the open doors are health, metrics and the API document. */
@AutoConfiguration(before = UserDetailsServiceAutoConfiguration.class)
public class IdentityAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /** A request is observed as a whole; its way through each filter is of no interest and costs as much as an answer. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        return HeaderCharacters.firewall();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ProblemWriter problems,
            JwtDecoder decoder,
            Clock clock,
            @Value("${hub.gateway-key:}") String gatewayKey,
            @Value("${hub.services.auth}") String authService) {
        var issuers = new TrustedIssuers(decoder, authService + "/internal/open/signing-keys");
        var principals = new TokenPrincipals(new ClientAddresses(gatewayKey));
        return http.csrf(AbstractHttpConfigurer::disable) // tokens only, no cookie: the gateway guards browsers
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/internal/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new BearerTokens())
                        .jwt(jwt -> jwt.decoder(new VerifiedTokens(issuers, clock)))
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(
                                    request,
                                    response,
                                    CommonError.UNAUTHENTICATED,
                                    "The access token is missing, expired or not ours.");
                        })
                        .accessDeniedHandler((request, response, failure) -> problems.write(
                                request, response, CommonError.SCOPE_MISSING, "This is not open to you.")))
                .addFilterAfter(new PrincipalFilter(principals, problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    @Bean
    WebMvcConfigurer scopes() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeInterceptor());
            }
        };
    }
}
