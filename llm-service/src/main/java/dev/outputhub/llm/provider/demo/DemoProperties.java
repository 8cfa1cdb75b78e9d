package dev.outputhub.llm.provider.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param pace time between two words of the demonstration, so that it looks like a model that streams */
@ConfigurationProperties("hub.llm.demo")
record DemoProperties(@DefaultValue("20ms") Duration pace) {}
