package dev.outputhub.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class BodySizeIntegrationTests {

    private static final byte[] PIECE = new byte[64 * 1024];

    private final WebTestClient client;

    BodySizeIntegrationTests(DoorProperties door) {
        this.client = Door.withToken(door);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() {
        var answer = client.post()
                .uri("/api/v1/outputs")
                .bodyValue(new byte[2 * 1024 * 1024])
                .exchange();

        isTooLarge(answer);
        assertThat(World.service(Service.OUTPUT).received()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayIsRefusedOnTheWay() {
        isTooLarge(send("/api/v1/outputs", 40));
    }

    @Test
    void whereFilesGoInMoreIsTaken() {
        send("/api/v1/imports", 40).expectStatus().isOk();
        send("/api/v1/files", 40).expectStatus().isOk();

        assertThat(World.service(Service.CONVERSATION).last().body()).hasSize(40 * PIECE.length);
    }

    @Test
    void theRefusalNamesTheLimitOfTheAddress() {
        var answer = client.post()
                .uri("/api/v1/files")
                .bodyValue(new byte[21 * 1024 * 1024])
                .exchange();

        isTooLarge(answer, "The body is larger than the 20 MB taken here.");
    }

    private WebTestClient.ResponseSpec send(String path, int pieces) {
        var body = Flux.range(0, pieces).map(_ -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(PIECE));
        return client.post().uri(path).body(BodyInserters.fromDataBuffers(body)).exchange();
    }

    private static void isTooLarge(WebTestClient.ResponseSpec answer) {
        isTooLarge(answer, "The body is larger than the 1 MB taken here.");
    }

    private static void isTooLarge(WebTestClient.ResponseSpec answer, String detail) {
        answer.expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("request-too-large")
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }
}
