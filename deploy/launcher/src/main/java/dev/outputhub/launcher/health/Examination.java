package dev.outputhub.launcher.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at an installation from outside, as its people reach it. */
public final class Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CERTIFICATE = Duration.ofDays(14);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String address;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(String address) {
        this.address = address;
    }

    /** @param isInstalled else it is a local run, whose realm has an address of its own */
    public static List<Finding> of(String address, boolean isInstalled) {
        var examination = new Examination(address.replaceAll("/+$", ""));
        examination.door(isInstalled);
        return examination.findings;
    }

    private void door(boolean isInstalled) {
        var door = URI.create(address);
        if ("http".equals(door.getScheme()) && !HERE.contains(door.getHost())) {
            found(address + " is reached in plain text: passwords can be read on the way.", "Make it https://…");
        }
        var health = ask("/healthz");
        if (health == null) {
            return;
        }
        if (health.statusCode() != 200) {
            found(
                    "No gateway answers behind " + address + ": /healthz is " + health.statusCode() + ".",
                    "Is the name the one of this installation? Do the gateways run?");
            return;
        }
        health.sslSession().ifPresent(this::certificate);
        parts();
        closed("/actuator/prometheus");
        closed("/internal/members");
        if (isInstalled) {
            realm();
        }
    }

    private void parts() {
        var ready = ask("/readyz");
        if (ready != null && ready.statusCode() != 200) {
            json(ready).path("services").properties().stream()
                    .filter(service -> !service.getValue().asString("").equals("up"))
                    .forEach(service -> found(
                            service.getKey() + " is away, or has no database.",
                            "Its last lines of log say why; docs/operations/runbooks.md, Service away"));
        }
    }

    private void certificate(SSLSession session) {
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
                var left = Duration.between(
                        Instant.now(), certificate.getNotAfter().toInstant());
                if (left.compareTo(CERTIFICATE) < 0) {
                    found(
                            "The certificate ends in " + left.toDays() + " days.",
                            "docs/operations/runbooks.md, Certificate near its end");
                }
            }
        } catch (SSLException unverified) {
            found("The certificate cannot be looked at: " + unverified.getMessage(), "Is it a chain of PEM?");
        }
    }

    private void closed(String path) {
        var answer = ask(path);
        if (answer != null && answer.statusCode() == 200 && !isPage(answer)) {
            found(path + " is open to everybody.", "What stands before the gateway must not let it through");
        }
    }

    private void realm() {
        var realm = address + "/realms/output-hub";
        var answer = ask("/realms/output-hub/.well-known/openid-configuration");
        if (answer == null) {
            return;
        }
        if (answer.statusCode() != 200) {
            found(
                    "Nobody can sign in: " + realm + " answers " + answer.statusCode() + ".",
                    "Is Keycloak up, and did the setup make the realm?");
        } else if (!realm.equals(json(answer).path("issuer").asString(""))) {
            found(
                    "Keycloak calls itself " + json(answer).path("issuer").asString("nothing") + ", not " + realm
                            + ": its tokens are refused.",
                    "HUB_PUBLIC_URL and Keycloak's hostname must be the address that people type");
        }
        var administration = ask("/admin/master/console/");
        if (administration != null && administration.statusCode() == 200 && !isApplication(administration)) {
            found(
                    "Keycloak's administration is open to the world.",
                    "Publish /realms/output-hub/ and /resources/ alone");
        }
    }

    /** @return null when nothing answered, which is a finding of its own */
    private @Nullable HttpResponse<String> ask(String path) {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (SSLException refused) {
            found(
                    "The certificate of " + address + " is not believed: " + refused.getMessage(),
                    "Import tls/ca.crt where it is asked from (keytool -importcert), or take one of a public authority");
        } catch (HttpTimeoutException late) {
            found(
                    address + path + " has not answered within " + PATIENCE.toSeconds() + " s.",
                    "Is the machine busy, or a firewall in between?");
        } catch (ConnectException nobody) {
            found(
                    isUnresolved(nobody)
                            ? "The name of " + address + " leads nowhere."
                            : "Nothing listens at " + address + ".",
                    "Does it run, and does the name lead to it?");
        } catch (IOException failure) {
            found(address + path + " cannot be asked: " + failure, "Look at what stands before the gateway");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static boolean isUnresolved(IOException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException none) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** The web application answers every address that is nobody's. */
    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static boolean isApplication(HttpResponse<String> answer) {
        return answer.body().contains("<title>Output Hub");
    }

    private void found(String what, String advice) {
        findings.add(new Finding(what, advice));
    }
}
