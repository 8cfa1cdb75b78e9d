package dev.outputhub.conversation.config;

import dev.outputhub.conversation.imports.ImportSettings;
import dev.outputhub.conversation.storage.StorageSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportSettings.class, StorageSettings.class})
class ServiceConfiguration {}
