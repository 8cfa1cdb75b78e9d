package dev.outputhub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.testing.GatewayTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;
import org.springframework.web.server.handler.WebHandlerDecorator;

@GatewayTest
class FilterOrderIntegrationTests {

    private final ApplicationContext gateway;

    FilterOrderIntegrationTests(ApplicationContext gateway) {
        this.gateway = gateway;
    }

    @Test
    void everyRequestPassesTheFiltersOfTheListInItsOrder() {
        var running = filtersOf(gateway.getBean(HttpHandler.class)).stream();
        assertThat(classes(running)).isEqualTo(listed(FilterOrder.EveryRequest.values()));
    }

    @Test
    void aRequestToAServicePassesTheFiltersOfTheListInItsOrder() {
        var ofTheRoute =
                gateway.getBean(RouteLocator.class).getRoutes().blockFirst().getFilters();
        var running = Stream.concat(gateway.getBeanProvider(GlobalFilter.class).stream(), ofTheRoute.stream())
                .sorted(AnnotationAwareOrderComparator.INSTANCE);
        assertThat(classes(running)).isEqualTo(listed(FilterOrder.RoutedRequest.values()));
    }

    private static List<?> filtersOf(HttpHandler server) {
        var handler = (WebHandler) server;
        while (handler instanceof WebHandlerDecorator decorator && !(handler instanceof FilteringWebHandler)) {
            handler = decorator.getDelegate();
        }
        return ((FilteringWebHandler) handler).getFilters();
    }

    private static List<String> classes(Stream<?> filters) {
        return filters.map(filter -> filter.getClass().getSimpleName()).toList();
    }

    /** {@code BODY_SIZE_FILTER} stands for {@code BodySizeFilter}. */
    private static List<String> listed(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> Stream.of(constant.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .reduce("", String::concat))
                .toList();
    }
}
