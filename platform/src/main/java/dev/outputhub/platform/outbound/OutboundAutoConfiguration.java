package dev.outputhub.platform.outbound;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The check of addresses that customers give. */
@AutoConfiguration
@EnableConfigurationProperties(OutboundProperties.class)
public class OutboundAutoConfiguration {

    @Bean
    OutboundAddresses outboundAddresses(OutboundProperties properties) {
        return new OutboundAddresses(properties, SystemDefaultDnsResolver.INSTANCE);
    }
}
