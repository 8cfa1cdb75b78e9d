package dev.outputhub.output.config;

import dev.outputhub.platform.deletion.Leftover;
import dev.outputhub.platform.storage.ObjectStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes with an organisation beside its rows. */
@Configuration(proxyBeanMethods = false)
class DeletionConfiguration {

    @Bean
    Leftover contentsOfFiles(ObjectStore store) {
        return organization -> store.removeSome(organization + "/");
    }
}
