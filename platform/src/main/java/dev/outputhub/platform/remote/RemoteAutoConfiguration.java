package dev.outputhub.platform.remote;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients of the other services. */
@AutoConfiguration
@EnableConfigurationProperties({ServiceProperties.class, ClientProperties.class})
public class RemoteAutoConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    RemoteServices remoteServices(
            ServiceProperties services, ClientProperties client, RestClient.Builder http, Clock clock) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(READ);
        var builder = http.clone().requestFactory(factory);
        return new RemoteServices(
                services, builder, new ServiceToken(builder.clone().build(), client, clock));
    }
}
