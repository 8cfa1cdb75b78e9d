package dev.outputhub.conversation.config;

import dev.outputhub.conversation.exports.job.ExportSettings;
import dev.outputhub.conversation.imports.job.ImportSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportSettings.class, ExportSettings.class})
class ServiceConfiguration {}
