package dev.outputhub.auth.apikey;

import dev.outputhub.auth.token.PlatformTokens;
import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway; a key proves itself. */
@RestController
class KeyExchangeController {

    record Presented(
            @NotNull @Size(max = 200) String key,
            @NotNull @Size(max = 100) String address) {

        @Override
        public String toString() {
            return "Presented[" + address + "]";
        }
    }

    private final KeyExchange exchange;

    KeyExchangeController(KeyExchange exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/internal/open/api-keys/exchange")
    @RequiresScope(RequiresScope.NONE)
    PlatformTokens.Issued exchange(@Valid @RequestBody Presented presented) {
        return exchange.exchange(new KeyText(presented.key()), presented.address());
    }
}
