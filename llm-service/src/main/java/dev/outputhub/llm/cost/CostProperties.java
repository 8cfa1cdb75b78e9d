package dev.outputhub.llm.cost;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param prices lines of provider, model, dollars per million input tokens, dollars per million output tokens */
@ConfigurationProperties("hub.llm")
public record CostProperties(
        @DefaultValue("classpath:prices.csv") Resource prices) {}
