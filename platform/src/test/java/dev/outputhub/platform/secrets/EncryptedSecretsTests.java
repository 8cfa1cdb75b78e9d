package dev.outputhub.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EncryptedSecretsTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of exactly 32 bytes!".getBytes(StandardCharsets.UTF_8));

    private final EncryptedSecrets secrets = new EncryptedSecrets(PlatformKey.of(KEY));

    @Test
    void givesBackWhatWasEncrypted() {
        assertThat(secrets.decrypt(secrets.encrypt("sk-geheim-ü", "connection 1"), "connection 1"))
                .isEqualTo("sk-geheim-ü");
    }

    @Test
    void encryptsTheSameSecretDifferentlyEachTime() {
        assertThat(secrets.encrypt("sk-1", "connection 1")).isNotEqualTo(secrets.encrypt("sk-1", "connection 1"));
    }

    @Test
    void staysReadableAfterARestartWithTheSameKey() {
        var encrypted = secrets.encrypt("sk-1", "connection 1");
        assertThat(new EncryptedSecrets(PlatformKey.of(KEY)).decrypt(encrypted, "connection 1"))
                .isEqualTo("sk-1");
    }

    @Test
    void isWorthlessUnderAnotherOwner() {
        var encrypted = secrets.encrypt("sk-1", "connection 1");
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(encrypted, "connection 2"));
    }

    @Test
    void isWorthlessUnderAnotherKey() {
        var encrypted = secrets.encrypt("sk-1", "connection 1");
        var others = new EncryptedSecrets(PlatformKey.of(OTHER_KEY));
        assertThatIllegalStateException().isThrownBy(() -> others.decrypt(encrypted, "connection 1"));
    }

    @Test
    void saysWhatAKeyLooksLike() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PlatformKey.of("not base64!"))
                .withMessageContaining("openssl rand -base64 32");
        assertThatIllegalStateException().isThrownBy(() -> PlatformKey.of("c2hvcnQ="));
    }

    @Test
    void keepsTheKeyOutOfLogs() {
        assertThat(new SecretsProperties(KEY).toString()).doesNotContain(KEY);
    }
}
