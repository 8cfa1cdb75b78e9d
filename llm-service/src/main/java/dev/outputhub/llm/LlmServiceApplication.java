package dev.outputhub.llm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class LlmServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LlmServiceApplication.class, arguments);
    }
}
