package dev.outputhub.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission scope an endpoint asks for. An endpoint without one is closed. On a class it counts for the endpoints that the class
 * inherits, which say none of their own since it differs from kind to kind of record.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    String value();

    /** Whether also somebody who belongs to no organisation may: to found one, or to accept an invitation. */
    boolean withoutOrganization() default false;

    /** Scope of the endpoints that services offer to each other; people never hold it. */
    String INTERNAL = "internal";

    /**
     * For what proves itself or is public anyway, asked within the platform before anybody has a token. Such an endpoint lies below
     * {@code /internal/open}, which the gateway routes nobody to.
     */
    String NONE = "";
}
