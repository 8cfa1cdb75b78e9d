package dev.outputhub.auth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class AuthServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuthServiceApplication.class, arguments);
    }
}
