package dev.outputhub.auth.invitation;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each address of a list. */
record InvitationBatch(List<Item> items, Counts counts) {

    static InvitationBatch of(List<Item> items) {
        int invited = (int)
                items.stream().filter(item -> item.result().equals("invited")).count();
        return new InvitationBatch(items, new Counts(invited, items.size() - invited));
    }

    /**
     * One address.
     *
     * @param result {@code invited} or {@code failed}
     * @param link to hand on, where no mail went out
     */
    record Item(
            String email,
            @Nullable UUID id,
            String result,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String link) {

        static Item invited(MadeInvitation invitation) {
            var made = invitation.made();
            return new Item(made.email(), made.id(), "invited", null, null, invitation.link());
        }

        static Item failed(String email, Problem problem) {
            return new Item(email, null, "failed", problem.code().code(), problem.detail(), null);
        }

        @Override
        public String toString() {
            return "Item[" + email + ", " + result + "]";
        }
    }

    record Counts(int invited, int failed) {}
}
