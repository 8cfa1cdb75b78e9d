package dev.outputhub.conversation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ConversationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ConversationServiceApplication.class, arguments);
    }
}
