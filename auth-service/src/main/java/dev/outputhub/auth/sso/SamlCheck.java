package dev.outputhub.auth.sso;

import dev.outputhub.auth.keycloak.IdentityBrokers;
import dev.outputhub.auth.sso.ProviderDocuments.Unreadable;
import dev.outputhub.auth.sso.TestResult.Finding;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.problems.Problem;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientResponseException;

/** Reads the metadata of a SAML provider. Keycloak parses it, which has to understand it anyway. */
@Component
class SamlCheck {

    private final ProviderDocuments documents;
    private final IdentityBrokers brokers;
    private final OutboundAddresses addresses;
    private final Clock clock;

    SamlCheck(ProviderDocuments documents, IdentityBrokers brokers, OutboundAddresses addresses, Clock clock) {
        this.documents = documents;
        this.brokers = brokers;
        this.addresses = addresses;
        this.clock = clock;
    }

    Checked of(IdentityProvider provider) {
        var findings = new ArrayList<Finding>();
        Map<String, String> said;
        try {
            var metadata = provider.metadataUrl() == null
                    ? String.valueOf(provider.metadata())
                    : documents.at(provider.metadataUrl());
            said = new HashMap<>(brokers.samlConfig(metadata));
        } catch (Unreadable unreachable) {
            return wrong(findings, String.valueOf(unreachable.getMessage()));
        } catch (Problem | RestClientResponseException notUnderstood) {
            return wrong(findings, "This is no metadata of a SAML identity provider.");
        }
        if (!said.containsKey("singleSignOnServiceUrl")) {
            return wrong(findings, "The metadata names no address to sign in at: is it that of a service?");
        }
        findings.add(Finding.right("Metadata", "The provider is " + said.getOrDefault("idpEntityId", "unnamed") + "."));
        address(said, "singleSignOnServiceUrl", findings);
        if (said.containsKey("singleLogoutServiceUrl")) {
            address(said, "singleLogoutServiceUrl", findings);
        }
        certificates(said.getOrDefault("signingCertificate", ""), findings);
        // what it wants us to do we decide
        said.keySet().removeAll(List.of("syncMode", "enabledFromMetadata", "hideOnLoginPage"));
        return new Checked(findings, said);
    }

    private void address(Map<String, String> said, String name, List<Finding> findings) {
        try {
            addresses.check(name, URI.create(said.getOrDefault(name, "")));
        } catch (Problem refused) {
            findings.add(Finding.wrong("Metadata", refused.detail()));
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.wrong("Metadata", name + " is no address."));
        }
    }

    private void certificates(String texts, List<Finding> findings) {
        if (texts.isBlank()) {
            findings.add(Finding.wrong("Certificate", "The metadata has no certificate to check signatures by."));
            return;
        }
        for (var text : texts.split(",", -1)) {
            findings.add(certificate(text));
        }
    }

    private Finding certificate(String text) {
        try {
            var bytes = Base64.getMimeDecoder().decode(text);
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            var until = certificate.getNotAfter().toInstant();
            var day = until.atZone(ZoneOffset.UTC).toLocalDate();
            return until.isBefore(clock.instant())
                    ? Finding.wrong("Certificate", "The certificate expired on " + day + ".")
                    : Finding.right("Certificate", "It is good until " + day + ".");
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Finding.wrong("Certificate", "The certificate cannot be read.");
        }
    }

    private static Checked wrong(List<Finding> findings, String detail) {
        findings.add(Finding.wrong("Metadata", detail));
        return new Checked(findings, Map.of());
    }
}
