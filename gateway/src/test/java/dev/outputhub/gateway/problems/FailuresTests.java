package dev.outputhub.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

class FailuresTests {

    @Test
    void aServiceThatRefusesConnectionsIsAwayForAWhile() {
        var problem = Failures.problemOf(new ConnectException("Connection refused: 10.0.0.7"));

        assertThat(problem.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(problem.retryAfter()).isPositive();
        assertThat(problem.detail()).doesNotContain("10.0.0.7");
    }

    @Test
    void aConnectionThatIsResetIsNotOurFault() {
        assertThat(Failures.problemOf(new IOException("Connection reset by peer"))
                        .code())
                .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    void silenceIsATimeout() {
        assertThat(Failures.problemOf(new TimeoutException()).code()).isEqualTo(ErrorCode.SERVICE_TIMEOUT);
    }

    @Test
    void keysThatCannotBeFetchedAreNotTheCallersFault() {
        assertThat(Failures.problemOf(new AuthenticationServiceException("no keys"))
                        .code())
                .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    void aBodyOfAnUnknownTypeIsSaidToBeOne() {
        assertThat(Failures.problemOf(new UnsupportedMediaTypeStatusException("x"))
                        .code())
                .isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aFaultOfOursEchoesNothing() {
        var problem = Failures.problemOf(new IllegalStateException("jdbc:secret"));

        assertThat(problem.code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void anyOtherRefusalOfTheFrameworkIsAMalformedRequest() {
        assertThat(Failures.problemOf(new ResponseStatusException(HttpStatus.BAD_REQUEST, "internals"))
                        .detail())
                .doesNotContain("internals");
    }
}
