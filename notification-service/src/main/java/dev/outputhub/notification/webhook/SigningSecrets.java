package dev.outputhub.notification.webhook;

import dev.outputhub.platform.secrets.EncryptedSecrets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the secrets that calls are signed with (Standard Webhooks: {@code whsec_} and 24 to 64 random bytes). */
@Component
class SigningSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final EncryptedSecrets encrypted;
    private final SecureRandom random = new SecureRandom();

    SigningSecrets(EncryptedSecrets encrypted) {
        this.encrypted = encrypted;
    }

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] encrypt(String secret, UUID webhookId) {
        return encrypted.encrypt(secret, webhookId.toString());
    }

    String decrypt(byte[] stored, UUID webhookId) {
        return encrypted.decrypt(stored, webhookId.toString());
    }
}
