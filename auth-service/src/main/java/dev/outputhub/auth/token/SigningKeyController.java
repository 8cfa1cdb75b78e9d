package dev.outputhub.auth.token;

import dev.outputhub.platform.identity.RequiresScope;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys by which everybody can check the platform's tokens (RFC 7517). */
@RestController
class SigningKeyController {

    private final SigningKeys keys;

    SigningKeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/internal/open/signing-keys")
    @RequiresScope(RequiresScope.NONE)
    Map<String, Object> read() {
        return keys.published().toJSONObject();
    }
}
