package dev.outputhub.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** Against a store that takes the parts at once and puts them together slower than anybody waits for it. */
class PartedUploadTests {

    private static final int SIZE = 17 * 1024 * 1024;

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private S3Client s3;
    private volatile int size = SIZE;
    private volatile boolean away;
    private volatile boolean quick;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        s3 = S3Client.builder()
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .endpointOverride(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .httpClientBuilder(ApacheHttpClient.builder().socketTimeout(Duration.ofMillis(1500)))
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    @AfterEach
    void stop() {
        end.countDown();
        s3.close();
        server.stop(0);
    }

    @Test
    void anObjectThatTheStoreTakesLongToPutTogetherIsStored() {
        try (var upload = new PartedUpload(s3, "hub", "long", "application/zip", Duration.ofSeconds(20))) {
            upload.write(new byte[SIZE], 0, SIZE);
            upload.complete();
        }
        assertThat(asked).hasValueGreaterThan(1);
    }

    @Test
    void oneThatIsNotWholeIsNot() {
        size = SIZE - 1;
        assertThatThrownBy(() -> {
                    try (var upload = new PartedUpload(s3, "hub", "long", "application/zip", Duration.ofSeconds(20))) {
                        upload.write(new byte[SIZE], 0, SIZE);
                        upload.complete();
                    }
                })
                .isInstanceOf(SdkException.class);
    }

    @Test
    void oneWhosePartsSomebodyTookAwayFailsAtOnce() {
        away = true;
        assertThatThrownBy(() -> {
                    try (var upload = new PartedUpload(s3, "hub", "away", "application/zip", Duration.ofHours(1))) {
                        upload.write(new byte[SIZE], 0, SIZE);
                        upload.complete();
                    }
                })
                .isInstanceOf(NoSuchUploadException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void oneThatItsWriterClosesBeforeTheLastPartIsStored() throws IOException {
        quick = true;
        var storage = new StorageProperties("", "a", "b", "hub", "eu-central-1", "");
        var store = new ObjectStore(s3, new StorageAutoConfiguration().s3Presigner(storage), storage);
        assertThat(store.write("closed", "application/zip", content -> {
                    try (content) {
                        content.write(new byte[SIZE]);
                    }
                }))
                .isEqualTo(SIZE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            switch (exchange.getRequestMethod()) {
                case "HEAD" -> head(exchange);
                case "DELETE" -> {
                    away = true;
                    exchange.sendResponseHeaders(204, -1);
                }
                case "GET" -> answer(exchange, 200, "<ListMultipartUploadsResult></ListMultipartUploadsResult>");
                case "PUT" -> {
                    exchange.getResponseHeaders().add("ETag", "\"part\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "POST" -> {
                    if (query.startsWith("uploads")) {
                        answer(
                                exchange,
                                200,
                                "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>");
                    } else if (away) {
                        answer(exchange, 404, "<Error><Code>NoSuchUpload</Code><Message>It is gone</Message></Error>");
                    } else if (quick) {
                        answer(exchange, 200, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
                    } else {
                        end.await();
                    }
                }
                default -> exchange.sendResponseHeaders(204, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** There the second time that somebody looks. */
    private void head(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() == 1) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(size));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
