package dev.outputhub.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Envelope encryption: each secret has a data key of its own (AES-256-GCM), which is encrypted with the platform's key. Only the
 * platform's key has to move when a key service takes over.
 */
public class EncryptedSecrets {

    private final Aead envelope;

    EncryptedSecrets(Aead platformKey) {
        try {
            envelope = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, platformKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param owner what the secret belongs to, such as the id of its record; the same must be given to decrypt, so that a secret
     *     copied to another record is worthless there
     */
    public byte[] encrypt(String secret, String owner) {
        try {
            return envelope.encrypt(bytes(secret), bytes(owner));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret could not be encrypted", failure);
        }
    }

    /** @throws IllegalStateException when the platform's key, the owner or the bytes are not those of the encryption */
    public String decrypt(byte[] encrypted, String owner) {
        try {
            return new String(envelope.decrypt(encrypted, bytes(owner)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A secret could not be decrypted: was HUB_ENCRYPTION_KEY changed?", failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
