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

    public static void run(Principal principal, Runnable work) {
        ScopedValue.where(PRINCIPAL, principal).run(work);
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(
            Principal principal, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(PRINCIPAL, principal).call(work);
    }
}
