package dev.outputhub.gateway.prompts;

import dev.outputhub.gateway.FilterOrder;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers a prompt that is remembered, and remembers what prompt-service answers. */
@Component
class RememberedPromptFilter implements WebFilter, Ordered {

    private final PromptEpochs epochs;
    private final RememberedPrompts prompts;

    RememberedPromptFilter(PromptEpochs epochs, RememberedPrompts prompts) {
        this.epochs = epochs;
        this.prompts = prompts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return PromptAddress.of(exchange)
                .map(address -> epochs.current(address.organization())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(epoch -> epoch.map(known -> answer(exchange, chain, address, known))
                                .orElseGet(() -> chain.filter(exchange))))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> answer(ServerWebExchange exchange, WebFilterChain chain, PromptAddress address, String epoch) {
        return prompts.find(address, epoch)
                .map(found -> found.write(exchange))
                .orElseGet(() -> chain.filter(recording(exchange, address, epoch)));
    }

    private ServerWebExchange recording(ServerWebExchange exchange, PromptAddress address, String epoch) {
        var response = new RecordedResponse(exchange.getResponse(), epoch, answer -> prompts.put(address, answer));
        return exchange.mutate().response(response).build();
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.REMEMBERED_PROMPT_FILTER.getOrder();
    }
}
