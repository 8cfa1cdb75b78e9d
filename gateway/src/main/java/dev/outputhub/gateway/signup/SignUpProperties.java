package dev.outputhub.gateway.signup;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param domains of mail addresses, for the policy that asks for them */
@ConfigurationProperties("hub.sign-up")
record SignUpProperties(Policy policy, @DefaultValue List<String> domains) {

    enum Policy {
        ANYBODY,
        INVITED,
        DOMAINS
    }
}
