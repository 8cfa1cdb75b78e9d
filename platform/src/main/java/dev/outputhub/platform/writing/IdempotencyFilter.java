package dev.outputhub.platform.writing;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST safe to repeat: the first answer under an {@code Idempotency-Key} is kept and given again
 * (draft-ietf-httpapi-idempotency-key-header). The key belongs to the person who sent it.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || CurrentPrincipal.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(
                    request, response, CommonError.VALIDATION_FAILED, "Idempotency-Key has 1 to 200 characters.");
            return;
        }
        BodyDigest body;
        try {
            body = BodyDigest.of(request);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            chain.doFilter(request, response); // the handler meets the same, and refuses it
            return;
        }
        switch (keys.claim(key, fingerprint(request))) {
            case IdempotencyKeys.Claim.Mine _ -> first(body, response, chain, key);
            case IdempotencyKeys.Claim.Answered answer when answer.isTo(body.value()) -> answer.replay(response);
            case IdempotencyKeys.Claim.InUse _ ->
                problems.write(
                        request,
                        response,
                        CommonError.IDEMPOTENCY_KEY_IN_USE,
                        "The first request with this Idempotency-Key is still being worked on.");
            case IdempotencyKeys.Claim.Answered _, IdempotencyKeys.Claim.Other _ ->
                problems.write(
                        request,
                        response,
                        CommonError.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key was used for another request.");
        }
    }

    private static String fingerprint(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private void first(BodyDigest body, HttpServletResponse response, FilterChain chain, String key)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        byte[] digest = null;
        try {
            chain.doFilter(body.request(), recorded);
            if (recorded.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                digest = body.value();
            }
        } finally {
            if (digest != null) {
                keys.store(key, digest, recorded);
            } else {
                keys.release(key); // a failure of ours may be tried again under the same key
            }
            recorded.copyBodyToResponse();
        }
    }
}
