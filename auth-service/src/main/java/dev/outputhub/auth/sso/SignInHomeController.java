package dev.outputhub.auth.sso;

import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway, before anybody signed in. It tells of a domain, and nothing of the person. */
@RestController
class SignInHomeController {

    record Asked(@NotNull @Size(max = 254) String address) {}

    /** @param provider what Keycloak calls it; null where people sign in by password */
    record SignInHome(@Nullable String provider) {}

    private final Homes homes;

    SignInHomeController(Homes homes) {
        this.homes = homes;
    }

    @PostMapping("/internal/open/sign-in/home")
    @RequiresScope(RequiresScope.NONE)
    SignInHome of(@Valid @RequestBody Asked asked) {
        return new SignInHome(homes.of(DomainName.of(asked.address()))
                .filter(home -> home.active() && home.provider() != null)
                .map(home -> Alias.of(Objects.requireNonNull(home.provider())))
                .orElse(null));
    }
}
