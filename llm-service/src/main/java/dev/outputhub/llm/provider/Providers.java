package dev.outputhub.llm.provider;

import org.springframework.stereotype.Component;

/** The client for each kind of provider. */
@Component
public class Providers {

    private final OpenAiProvider openAi;
    private final AnthropicProvider anthropic;
    private final DemoProvider demo;

    Providers(OpenAiProvider openAi, AnthropicProvider anthropic, DemoProvider demo) {
        this.openAi = openAi;
        this.anthropic = anthropic;
        this.demo = demo;
    }

    public ProviderClient of(Provider provider) {
        return switch (provider) {
            case OPENAI, HUGGINGFACE, OPENAI_COMPATIBLE -> openAi;
            case ANTHROPIC -> anthropic;
            case DEMO -> demo;
        };
    }
}
