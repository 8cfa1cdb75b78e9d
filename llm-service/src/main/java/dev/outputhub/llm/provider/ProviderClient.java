package dev.outputhub.llm.provider;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One kind of provider. Calls block; an interrupt ends them. */
public interface ProviderClient {

    Set<Provider> serves();

    /**
     * Returns after the last part.
     *
     * @throws ProviderFailure when the answer did not come to its end
     */
    void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts);

    /** The names of the models that the key may use. */
    List<String> models(ProviderAccess access);
}
