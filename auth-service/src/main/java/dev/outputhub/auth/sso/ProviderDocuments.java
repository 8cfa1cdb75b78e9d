package dev.outputhub.auth.sso;

import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundClient;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.stereotype.Component;

/** Fetches what a provider publishes, from an address that a customer gave. */
@Component
class ProviderDocuments {

    private static final int LONGEST = 1_000_000;

    /** Said to the person who tests. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private final OutboundClient http;
    private final SsoProperties properties;

    ProviderDocuments(OutboundAddresses addresses, SsoProperties properties) {
        this.http = new OutboundClient(addresses, properties.patience());
        this.properties = properties;
    }

    /** @throws Unreadable with the reason in words */
    String at(String address) throws Unreadable {
        try (var answer = http.send(new HttpGet(URI.create(address)), properties.patience())) {
            if (answer.statusCode() != 200) {
                throw new Unreadable(address + " answers with " + answer.statusCode() + ".");
            }
            var bytes = answer.body().readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Unreadable("What is at " + address + " is longer than a megabyte.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (FilteredHostException internal) {
            throw new Unreadable(address + " is an internal address; an operator can allow its host.");
        } catch (IOException failure) {
            throw new Unreadable(address + reason(failure));
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case HttpTimeoutException _ -> " does not answer in time.";
            case UnknownHostException _ -> " names a host that does not exist.";
            case ConnectException _ -> " takes no connection.";
            case SSLException _ -> " shows a certificate that is not trusted.";
            default -> " cannot be read.";
        };
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
