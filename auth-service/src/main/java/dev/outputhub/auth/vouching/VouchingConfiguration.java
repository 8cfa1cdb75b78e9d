package dev.outputhub.auth.vouching;

import dev.outputhub.platform.deletion.Leftover;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes with an organisation beside its rows. */
@Configuration(proxyBeanMethods = false)
class VouchingConfiguration {

    @Bean
    Leftover signedStatements(Vouchers vouchers) {
        return vouchers::removeSome;
    }
}
