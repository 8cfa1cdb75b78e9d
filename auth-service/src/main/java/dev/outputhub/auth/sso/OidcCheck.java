package dev.outputhub.auth.sso;

import dev.outputhub.auth.sso.ProviderDocuments.Unreadable;
import dev.outputhub.auth.sso.TestResult.Finding;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.problems.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an OpenID Connect provider says of itself (OpenID Connect Discovery 1.0). */
@Component
class OidcCheck {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /** What Keycloak calls the endpoints; the last may be missing. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "authorization_endpoint", "authorizationUrl",
            "token_endpoint", "tokenUrl",
            "jwks_uri", "jwksUrl");

    private static final Map<String, String> OPTIONAL =
            Map.of("userinfo_endpoint", "userInfoUrl", "end_session_endpoint", "logoutUrl");

    private final ProviderDocuments documents;
    private final OutboundAddresses addresses;
    private final JsonMapper json;

    OidcCheck(ProviderDocuments documents, OutboundAddresses addresses, JsonMapper json) {
        this.documents = documents;
        this.addresses = addresses;
        this.json = json;
    }

    Checked of(IdentityProvider provider) {
        var findings = new ArrayList<Finding>();
        var address = String.valueOf(provider.discoveryUrl());
        if (!address.endsWith(WELL_KNOWN)) {
            return wrong(findings, "Discovery", "The address must end with " + WELL_KNOWN + ".");
        }
        JsonNode document;
        try {
            document = json.readTree(documents.at(address));
        } catch (Unreadable unreachable) {
            return wrong(findings, "Discovery", String.valueOf(unreachable.getMessage()));
        } catch (JacksonException noJson) {
            return wrong(findings, "Discovery", "What is at " + address + " is no JSON.");
        }
        findings.add(Finding.right("Discovery", "The provider answers."));
        var config = new HashMap<String, String>();
        issuer(document, address, findings, config);
        endpoints(document, findings, config);
        if (config.containsKey("jwksUrl")) {
            keys(config.get("jwksUrl"), findings);
        }
        return new Checked(findings, config);
    }

    private static void issuer(JsonNode document, String address, List<Finding> findings, Map<String, String> config) {
        var expected = address.substring(0, address.length() - WELL_KNOWN.length());
        var issuer = document.path("issuer").asString("");
        // RFC 8414 lets one slash at the end differ in no way, but some providers have it
        if (issuer.equals(expected) || issuer.equals(expected + "/")) {
            findings.add(Finding.right("Issuer", issuer));
            config.put("issuer", issuer);
        } else {
            findings.add(Finding.wrong(
                    "Issuer",
                    "The provider calls itself " + (issuer.isEmpty() ? "nothing" : issuer) + ", and not " + expected
                            + ". Is the address right?"));
        }
    }

    private void endpoints(JsonNode document, List<Finding> findings, Map<String, String> config) {
        ENDPOINTS.forEach((name, setting) -> endpoint(document, name, setting, findings, config));
        OPTIONAL.forEach((name, setting) -> {
            if (document.path(name).isString()) {
                endpoint(document, name, setting, findings, config);
            }
        });
    }

    private void endpoint(
            JsonNode document, String name, String setting, List<Finding> findings, Map<String, String> config) {
        var address = document.path(name).asString("");
        if (address.isEmpty()) {
            findings.add(Finding.wrong(name, "The provider names no " + name + "."));
            return;
        }
        try {
            addresses.check(name, URI.create(address));
            config.put(setting, address);
        } catch (Problem refused) {
            findings.add(Finding.wrong(name, refused.detail()));
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.wrong(name, name + " is no address."));
        }
    }

    private void keys(String address, List<Finding> findings) {
        try {
            var keys = json.readTree(documents.at(address)).path("keys");
            findings.add(
                    keys.isEmpty()
                            ? Finding.wrong("Keys", "The provider publishes no key at " + address + ".")
                            : Finding.right("Keys", keys.size() + " published"));
        } catch (Unreadable unreachable) {
            findings.add(Finding.wrong("Keys", String.valueOf(unreachable.getMessage())));
        } catch (JacksonException noJson) {
            findings.add(Finding.wrong("Keys", "What is at " + address + " is no JSON."));
        }
    }

    private static Checked wrong(List<Finding> findings, String subject, String detail) {
        findings.add(Finding.wrong(subject, detail));
        return new Checked(findings, Map.of());
    }
}
