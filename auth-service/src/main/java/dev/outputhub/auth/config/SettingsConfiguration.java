package dev.outputhub.auth.config;

import dev.outputhub.auth.invitation.InvitationProperties;
import dev.outputhub.auth.keycloak.KeycloakProperties;
import dev.outputhub.auth.session.SessionProperties;
import dev.outputhub.auth.sso.SsoProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    InvitationProperties.class,
    KeycloakProperties.class,
    SessionProperties.class,
    SsoProperties.class
})
class SettingsConfiguration {}
