package dev.outputhub.auth.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import dev.outputhub.platform.database.StorableText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody is looked for by: one attribute that is equal to a text, of which directories know who is here. */
record ScimFilter<A>(A attribute, String value) {

    /** Whatever is read goes into each other as deep as it is long. */
    private static final int LONGEST = 600;

    /**
     * @param text null for everything, which is null too
     * @param known by their names in small letters
     */
    static <A> @Nullable ScimFilter<A> of(@Nullable String text, Map<String, A> known) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || !StorableText.is(text)) {
            throw ScimRefusal.INVALID_FILTER.because("This filter is too long, or no text.");
        }
        var filter = read(text);
        var attribute = filter.getFilterType() == FilterType.EQUAL
                ? known.get(PatchPaths.bare(
                                filter.getAttributePath().withoutFilters().toString())
                        .toLowerCase(Locale.ROOT))
                : null;
        if (attribute == null || !filter.getComparisonValue().isString()) {
            throw ScimRefusal.INVALID_FILTER.because("A filter is one of "
                    + String.join(", ", known.keySet().stream().sorted().toList()) + ", followed by eq and a text.");
        }
        return new ScimFilter<>(attribute, filter.getComparisonValue().asString());
    }

    private static Filter read(String text) {
        try {
            return Filter.fromString(text);
        } catch (BadRequestException malformed) {
            throw ScimRefusal.INVALID_FILTER.because(String.valueOf(malformed.getMessage()));
        }
    }
}
