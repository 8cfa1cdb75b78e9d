package dev.outputhub.auth.invitation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** @param link to hand on, where no mail went out; nobody can see it again */
@NullMarked
record MadeInvitation(
        @JsonUnwrapped Invitation made, @Nullable String link) {

    @Override
    public String toString() {
        return "MadeInvitation[" + made.id() + "]";
    }
}
