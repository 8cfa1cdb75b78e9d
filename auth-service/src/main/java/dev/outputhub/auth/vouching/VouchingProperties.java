package dev.outputhub.auth.vouching;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key 32 random bytes in base64, the seed of an Ed25519 key; empty where nothing is vouched for
 * @param formerKeys public keys by which checkpoints were signed before, in base64url
 * @param lock for how long the store keeps a checkpoint from everybody; zero where its bucket has no object lock
 */
@ConfigurationProperties("hub.audit")
public record VouchingProperties(
        @DefaultValue("") String key,
        @DefaultValue List<String> formerKeys,
        @DefaultValue("1h") Duration checkpointEvery,
        @DefaultValue("24h") Duration checkEvery,
        @DefaultValue("0s") Duration lock) {

    @Override
    public String toString() {
        return "VouchingProperties[key=***]";
    }
}
