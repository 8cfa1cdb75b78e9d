package dev.outputhub.platform.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Calls addresses that customers give. It connects to the very address that was checked, whatever the name is pointed to between
 * check and connect. It follows no redirect, which could lead inside, keeps no cookies, which could reach another customer, and
 * repeats nothing by itself.
 */
public class OutboundClient implements Closeable {

    /** Callers limit themselves; this is against a fault of theirs. */
    private static final int MOST_CONNECTIONS = 2_000;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

    public OutboundClient(OutboundAddresses addresses, Duration connectTimeout) {
        http = new HttpComponentsHttpClientBuilder()
                .withDnsResolver(addresses.names())
                .withConnectionManagerCustomizer(OutboundClient::widen)
                .withDefaultRequestConfigCustomizer(OutboundClient::offerNoUpgrade)
                .withCustomizer(OutboundClient::keepPlain)
                .build(HttpClientSettings.defaults()
                        .withInetAddressFilter(new Permitted(addresses))
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withConnectTimeout(connectTimeout));
    }

    /**
     * @param patience until the headers of the answer are there; its body may take as long as the caller likes
     * @throws FilteredHostException when the host has no address that may be called
     * @throws HttpTimeoutException when the headers were not there in time
     */
    public OutboundResponse send(HttpUriRequestBase request, Duration patience) throws IOException {
        var deadline = deadlines.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var target = RoutingSupport.determineHost(request);
            return OutboundResponse.of(request, http.executeOpen(target, request, HttpClientContext.create()));
        } catch (ConnectTimeoutException late) {
            throw (IOException) new HttpConnectTimeoutException("The connection took too long").initCause(late);
        } catch (SocketTimeoutException late) {
            throw tooLate(late);
        } catch (IOException failure) {
            throw request.isCancelled() ? tooLate(failure) : failure;
        } catch (HttpException noAddress) {
            throw new IOException(noAddress);
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    private static IOException tooLate(IOException cause) {
        return (IOException) new HttpTimeoutException("The answer took too long").initCause(cause);
    }

    private static void widen(PoolingHttpClientConnectionManagerBuilder connections) {
        connections.setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS);
    }

    private static void offerNoUpgrade(RequestConfig.Builder requests) {
        requests.setProtocolUpgradeEnabled(false);
    }

    private static void keepPlain(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression(); // a compressed stream of events comes late
    }

    private record Permitted(OutboundAddresses addresses) implements InetAddressFilter {

        @Override
        public boolean matches(InetSocketAddress target) {
            return target.getAddress() != null && addresses.permits(target.getHostString(), target.getAddress());
        }

        @Override
        public boolean matches(InetAddress address) {
            return addresses.permits(address.getHostAddress(), address);
        }
    }
}
