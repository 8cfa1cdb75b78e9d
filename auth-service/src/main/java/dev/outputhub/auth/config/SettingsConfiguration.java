package dev.outputhub.auth.config;

import dev.outputhub.auth.deletion.DeletionProperties;
import dev.outputhub.auth.firststart.FirstStartProperties;
import dev.outputhub.auth.invitation.InvitationProperties;
import dev.outputhub.auth.keycloak.KeycloakProperties;
import dev.outputhub.auth.session.SessionProperties;
import dev.outputhub.auth.signup.SignUpProperties;
import dev.outputhub.auth.sso.SsoProperties;
import dev.outputhub.auth.vouching.VouchingProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DeletionProperties.class,
    FirstStartProperties.class,
    InvitationProperties.class,
    KeycloakProperties.class,
    SessionProperties.class,
    SignUpProperties.class,
    SsoProperties.class,
    VouchingProperties.class
})
class SettingsConfiguration {}
