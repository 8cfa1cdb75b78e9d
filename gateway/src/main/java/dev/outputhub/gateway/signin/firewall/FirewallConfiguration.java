package dev.outputhub.gateway.signin.firewall;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/**
 * Spring Security's rules for plain addresses and headers. A header's value is checked each time it is read, and an access token
 * is long and read often: plain text is recognised here without a regular expression.
 */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

    @Bean
    StrictServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderValues(
                value -> isPlain(value) || StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(value));
        return firewall;
    }

    static boolean isPlain(@Nullable String value) {
        if (value == null) {
            return true;
        }
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }
}
