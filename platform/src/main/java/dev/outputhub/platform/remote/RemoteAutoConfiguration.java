package dev.outputhub.platform.remote;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Clients of the other services, and how their bodies are read here. */
@AutoConfiguration
@EnableConfigurationProperties({ServiceProperties.class, ClientProperties.class})
public class RemoteAutoConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    ServiceToken serviceToken(ClientProperties client, RestClient.Builder http, Clock clock) {
        return new ServiceToken(withTimeLimits(http), client, clock);
    }

    @Bean
    RemoteServices remoteServices(ServiceProperties services, RestClient.Builder http, ServiceToken token) {
        return new RemoteServices(services, withTimeLimits(http), token);
    }

    @Bean
    WebMvcConfigurer internalBodies(JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new InternalBodies(json));
            }
        };
    }

    private static RestClient.Builder withTimeLimits(RestClient.Builder http) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(READ);
        return http.clone().requestFactory(factory);
    }
}
