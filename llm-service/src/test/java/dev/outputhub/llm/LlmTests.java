package dev.outputhub.llm;

import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.provider.ProviderServer;
import dev.outputhub.platform.test.service.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole service, with a provider on this machine and stubs of the services it asks. One context for all its tests. */
@ServiceTest
public abstract class LlmTests {

    protected static final ProviderServer PROVIDER = startProvider();
    protected static final Neighbours SERVICES = Neighbours.shared();

    protected final LlmApi api;

    protected LlmTests(MockMvcTester mvc) {
        this.api = new LlmApi(mvc, PROVIDER);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("hub.llm.demo.pace", () -> "1ms");
        registry.add("hub.llm.worker.first-retry", () -> "50ms");
        registry.add("hub.llm.worker.backlog", () -> "300ms");
        registry.add("hub.llm.worker.unclaimed-after", () -> "300ms");
    }

    private static ProviderServer startProvider() {
        try {
            return ProviderServer.start(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
