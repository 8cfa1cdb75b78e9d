package dev.outputhub.platform.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param encryptionKey 32 random bytes in base64: {@code openssl rand -base64 32} */
@ConfigurationProperties("hub")
record SecretsProperties(@DefaultValue("") String encryptionKey) {

    @Override
    public String toString() {
        return "SecretsProperties[encryptionKey=***]";
    }
}
