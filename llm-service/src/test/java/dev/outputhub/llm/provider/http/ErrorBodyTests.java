package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBodyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"error\":{\"message\":\"No.\",\"type\":\"t\",\"code\":\"c\"}}                    | No. | c",
                "{\"error\":{\"message\":\"No.\",\"code\":502}}                                    | No. | 502",
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"No.\"}} | No. |",
                "[{\"error\":{\"code\":400,\"message\":\"No.\",\"status\":\"INVALID_ARGUMENT\"}}]     | No. | 400",
                "{\"error\":\"No.\"}                                                         | No. |",
                "{\"object\":\"error\",\"message\":\"No.\",\"type\":\"t\",\"code\":400}             | No. | 400",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"No.\"}]}                               | No. |",
                "{\"choices\":null,\"error_type\":\"400\",\"error_message\":\"No.\"}               | No. | 400",
                "<html>Bad Gateway</html>                                                  |     |",
                "{\"error\":{\"code\":\"DeploymentNotFound\",\"message\":\"No.\"}}                 | No. | DeploymentNotFound"
            })
    void sentenceForPeopleIsFoundWhereverItIs(String body, String message, String code) {
        var error = ErrorBody.parse(body.getBytes(StandardCharsets.UTF_8));
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.code()).isEqualTo(code);
    }
}
