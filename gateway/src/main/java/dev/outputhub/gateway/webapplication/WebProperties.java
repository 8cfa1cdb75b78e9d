package dev.outputhub.gateway.webapplication;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The built web application.
 *
 * @param root the folder with index.html
 * @param trustedOrigins origins besides our own that pages may load pictures and files from: the object store's
 */
@ConfigurationProperties("hub.web")
record WebProperties(Path root, @DefaultValue List<String> trustedOrigins) {

    WebProperties {
        root = root.toAbsolutePath().normalize();
    }

    Path index() {
        return root.resolve("index.html");
    }
}
