package dev.outputhub.auth.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** All settings as they shall be; what is left out is gone. */
record NewSettings(
        @NotNull @Size(max = 500)
        Map<
                        @Pattern(
                                regexp = "[A-Za-z][A-Za-z0-9._-]{0,99}",
                                message = "is not a key: letters, digits, dots, dashes and underscores")
                        String,
                        Object>
                values) {}
