package dev.outputhub.llm.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a model is to answer; what is left out is the provider's choice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double topP,
        @Nullable @Positive Integer maxTokens,
        @Nullable @Size(max = 4) List<@NotNull String> stop) {

    public static final Settings NONE = new Settings(null, null, null, null);

    public Settings withMaxTokens(int most) {
        return new Settings(temperature, topP, most, stop);
    }

    /** These settings, completed by others where they say nothing. */
    public Settings orElse(Settings others) {
        return new Settings(
                temperature == null ? others.temperature : temperature,
                topP == null ? others.topP : topP,
                maxTokens == null ? others.maxTokens : maxTokens,
                stop == null ? others.stop : stop);
    }
}
