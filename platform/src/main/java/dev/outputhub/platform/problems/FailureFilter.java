package dev.outputhub.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.coyote.CloseNowException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers and logs what fails in filters, where no controller advice reaches: inside of the trace, outside of everything else. */
class FailureFilter extends OncePerRequestFilter {

    private static final String BROKEN_OFF = FailureFilter.class.getName() + ".brokenOff";

    private final Supplier<HandlerExceptionResolver> resolver;

    FailureFilter(Supplier<HandlerExceptionResolver> resolver) {
        this.resolver = resolver;
    }

    /**
     * Of an answer that failed on its way there is nothing left to say. The connection is closed, for it would look whole: whoever
     * writes JSON closes all brackets, even then.
     */
    static void breakOff(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || resolver.get().resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
        if (request.getAttribute(BROKEN_OFF) != null) {
            throw new CloseNowException("The answer failed on its way");
        }
    }
}
