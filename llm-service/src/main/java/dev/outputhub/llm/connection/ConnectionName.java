package dev.outputhub.llm.connection;

import dev.outputhub.platform.naming.NotInvisible;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that can stand before the slash in {@code connection/model}. */
@NotNull
@Pattern(regexp = "[^/\\p{Cntrl}]*[^/\\p{Cntrl}\\s][^/\\p{Cntrl}]*")
@NotInvisible
@jakarta.validation.constraints.Size(max = 60)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ConnectionName {

    String message() default "must have 1 to 60 characters and no slash";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
