package dev.outputhub.gateway.signup;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the entrance of the web application: whoever asks is not signed in. */
@RestController
class SignUpController {

    record SignUp(String policy, List<String> domains) {}

    private final SignUp answer;

    SignUpController(SignUpProperties properties) {
        var domains = properties.policy() == SignUpProperties.Policy.DOMAINS ? properties.domains() : List.<String>of();
        this.answer = new SignUp(properties.policy().name().toLowerCase(Locale.ROOT), domains);
    }

    @GetMapping("/api/v1/sign-up")
    SignUp read() {
        return answer;
    }
}
