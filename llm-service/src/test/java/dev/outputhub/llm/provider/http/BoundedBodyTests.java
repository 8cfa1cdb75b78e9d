package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedBodyTests {

    @Test
    void givesUpABodyThatGrowsBeyondItsBound() throws IOException {
        try (var enough = new BoundedBody(new ByteArrayInputStream(new byte[10]), 10);
                var tooMuch = new BoundedBody(new ByteArrayInputStream(new byte[11]), 10)) {
            assertThat(enough.readAllBytes()).hasSize(10);
            assertThatThrownBy(tooMuch::readAllBytes)
                    .isInstanceOfSatisfying(
                            ProviderFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.MALFORMED_ANSWER));
        }
    }
}
