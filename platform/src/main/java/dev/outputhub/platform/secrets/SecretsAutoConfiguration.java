package dev.outputhub.platform.secrets;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Encryption for the services that keep secrets; the others start without a key. */
@AutoConfiguration
@EnableConfigurationProperties(SecretsProperties.class)
public class SecretsAutoConfiguration {

    @Bean
    @Lazy
    EncryptedSecrets encryptedSecrets(SecretsProperties properties) {
        return new EncryptedSecrets(PlatformKey.of(properties.encryptionKey()));
    }
}
