package dev.outputhub.auth.signup;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the installation.
 *
 * @param domains of mail addresses, for the policy that asks for them
 */
@ConfigurationProperties("hub.sign-up")
public record SignUpProperties(
        SignUpPolicy policy, @Nullable List<String> domains) {

    public SignUpProperties {
        domains = domains == null
                ? List.of()
                : domains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty())
                        .toList();
        if (policy == SignUpPolicy.DOMAINS && domains.isEmpty()) {
            throw new IllegalArgumentException("HUB_SIGN_UP is domains, and HUB_SIGN_UP_DOMAINS names none");
        }
    }

    /** The whole domain: {@code example.org} lets in neither {@code mail.example.org} nor {@code badexample.org}. */
    boolean lists(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains != null && domains.contains(domain);
    }
}
