package dev.outputhub.auth.person;

import dev.outputhub.auth.session.Browser;
import dev.outputhub.auth.token.PlatformTokens;
import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway; the token proves its person. */
@RestController
class PersonExchangeController {

    /** @param unattended whether a page asks by itself, which is no use of the session */
    record Presented(
            @NotNull @Size(max = 16_000) String token,
            @Nullable @Size(max = 200) String organization,
            @Nullable @Size(max = 200) String preferred,
            @Nullable @Valid Browser browser,
            @Nullable Boolean unattended) {

        @Override
        public String toString() {
            return "Presented[" + organization + ", " + preferred + "]";
        }
    }

    private final PersonExchange exchange;

    PersonExchangeController(PersonExchange exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/internal/open/people/exchange")
    @RequiresScope(RequiresScope.NONE)
    PlatformTokens.Issued exchange(@Valid @RequestBody Presented presented) {
        return exchange.exchange(
                presented.token(),
                presented.organization(),
                presented.preferred(),
                presented.browser(),
                !Boolean.TRUE.equals(presented.unattended()));
    }
}
