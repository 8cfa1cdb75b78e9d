package dev.outputhub.prompt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PromptServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PromptServiceApplication.class, arguments);
    }
}
