package dev.outputhub.platform.naming;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

class NotInvisibleValidator implements ConstraintValidator<NotInvisible, String> {

    // what is blank in plain sight is another rule's matter
    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        return name == null || name.isBlank() || !NameKey.isBlank(name);
    }
}
