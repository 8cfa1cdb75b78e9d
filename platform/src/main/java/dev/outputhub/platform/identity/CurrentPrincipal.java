package dev.outputhub.platform.identity;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The principal of the work at hand. A scoped value, so that it ends with the work and never leaks to the next. */
public final class CurrentPrincipal {

    private static final ScopedValue<Principal> PRINCIPAL = ScopedValue.newInstance();

    private CurrentPrincipal() {}

    public static Principal get() {
        if (!PRINCIPAL.isBound()) {
            throw new Problem(CommonError.UNAUTHENTICATED, "Sign in first.");
        }
        return PRINCIPAL.get();
    }

    public static Optional<Principal> find() {
        return PRINCIPAL.isBound() ? Optional.of(PRINCIPAL.get()) : Optional.empty();
    }

    /** @throws Problem 403 naming the scope: for what a request needs beside the scope of its endpoint */
    public static void require(String scope) {
        if (!get().holds(scope)) {
            throw new Problem(
                    CommonError.SCOPE_MISSING, "This needs the permission " + scope + ", which you do not hold.");
        }
    }

    public static void run(Principal principal, Runnable work) {
        ScopedValue.where(PRINCIPAL, principal).run(work);
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(
            Principal principal, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(PRINCIPAL, principal).call(work);
    }
}
