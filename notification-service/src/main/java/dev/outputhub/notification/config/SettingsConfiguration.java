package dev.outputhub.notification.config;

import dev.outputhub.notification.delivery.DeliveryProperties;
import dev.outputhub.notification.stream.StreamProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliveryProperties.class, StreamProperties.class})
class SettingsConfiguration {}
