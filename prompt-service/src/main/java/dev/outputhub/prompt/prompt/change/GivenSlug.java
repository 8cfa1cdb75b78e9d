package dev.outputhub.prompt.prompt.change;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.prompt.store.PromptError;
import dev.outputhub.prompt.slug.Slug;
import org.jspecify.annotations.Nullable;

/** A slug that a caller chose. */
final class GivenSlug {

    private GivenSlug() {}

    static void refuseMalformed(@Nullable String slug) {
        if (slug != null && !Slug.isOne(slug)) {
            throw Problem.invalid("slug", "has lower case letters, digits and single hyphens between them");
        }
    }

    static Problem taken(String slug) {
        return Problem.refused(
                PromptError.PROMPT_SLUG_TAKEN,
                "slug",
                "Another prompt has the slug " + slug + "; it may be one in the trash.");
    }
}
