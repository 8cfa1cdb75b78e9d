package dev.outputhub.platform.identity;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the principal of a verified token to the request, and to the log lines written meanwhile. */
class PrincipalFilter extends OncePerRequestFilter {

    private final TokenPrincipals principals;
    private final ProblemWriter problems;

    PrincipalFilter(TokenPrincipals principals, ProblemWriter problems) {
        this.principals = principals;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            chain.doFilter(request, response);
            return;
        }
        var principal = principals.of(token.getToken(), request);
        if (principal.isEmpty()) {
            problems.write(
                    request,
                    response,
                    CommonError.SCOPE_MISSING,
                    "This sign-in belongs to no organisation. Ask an administrator to add you to one.");
            return;
        }
        try (var _ = MDC.putCloseable(
                        "organizationId", principal.get().organizationId().toString());
                var _ = MDC.putCloseable("personId", principal.get().personId().toString())) {
            CurrentPrincipal.<Void, Exception>call(principal.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
