package dev.outputhub.output;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service of outputs, their edits and files. */
@SpringBootApplication
public class OutputServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OutputServiceApplication.class, arguments);
    }
}
