package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.session.SessionCookie;
import org.springframework.core.Ordered;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Spring Security makes the token only when somebody asks for it; the page needs its cookie before it writes anything. */
@Component
class CsrfCookieFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        var cookies = exchange.getRequest().getCookies();
        // only a session needs it, and a file that others may cache must not carry anybody's cookie
        var due = cookies.containsKey(SessionCookie.NAME) && !cookies.containsKey(BrowserSecurity.CSRF_COOKIE);
        return token == null || !due ? chain.filter(exchange) : token.then(chain.filter(exchange));
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.CSRF_COOKIE_FILTER.getOrder();
    }
}
