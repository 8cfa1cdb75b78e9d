package dev.outputhub.gateway;

import org.springframework.core.Ordered;

/**
 * The way of a request through the gateway: every filter it passes, the first above. A constant stands for the filter of its name. A
 * test compares both lists with the filters of a running gateway, those of Spring among them.
 */
public final class FilterOrder {

    private FilterOrder() {}

    /** What every request passes, whoever answers it: a service, the gateway itself or a file of the web application. */
    public enum EveryRequest implements Ordered {
        /** Outermost, so that whatever answers carries them. */
        SECURITY_HEADERS_FILTER(Ordered.HIGHEST_PRECEDENCE),
        /** Before security, which costs work. */
        ADDRESS_LIMIT_FILTER(-110),
        /** Before security sends the browser to Keycloak. */
        SIGN_IN_START_FILTER(-105),
        /** Spring Security: the firewall, then the chain for programs or the one for browsers. Who asks is known after it. */
        WEB_FILTER_CHAIN_PROXY(-100),
        CALLER_FILTER(-95),
        /** Who asks is known, and nothing was answered yet. */
        ACCESS_FILTER(-94),
        CSRF_COOKIE_FILTER(-93),
        PERSON_LIMIT_FILTER(-90),
        /** After the limits: whoever is turned away sends no body. */
        BODY_SIZE_FILTER(-85),
        /** Last, so that an answer from memory has been through all that guards one of the service. */
        REMEMBERED_PROMPT_FILTER(-80);

        private final int order;

        EveryRequest(int order) {
            this.order = order;
        }

        @Override
        public int getOrder() {
            return order;
        }
    }

    /** What a request passes on its way to a service, after all of the above. Most are Spring's, at places of its own. */
    public enum RoutedRequest implements Ordered {
        /** Around what is written: a stream ends with the session that opened it. */
        STREAM_END_FILTER(-2),
        /** Writes what the last one received. */
        NETTY_WRITE_RESPONSE_FILTER(-1),
        GATEWAY_METRICS_FILTER(0),
        /** Before the address of the service is put together. */
        RELATION_FILTER(1),
        ROUTE_TO_REQUEST_URL_FILTER(10_000),
        /** Around the call itself, its address known, and nothing else. */
        RESILIENCE_FILTER(10_100),
        /** Does nothing: addresses of services are settings. */
        NO_LOAD_BALANCER_CLIENT_FILTER(10_150),
        NETTY_ROUTING_FILTER(Ordered.LOWEST_PRECEDENCE);

        private final int order;

        RoutedRequest(int order) {
            this.order = order;
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
