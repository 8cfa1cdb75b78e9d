package dev.outputhub.platform.paging;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** Which rows a cursor stands among: the organisation, the list and its filters, shortened to a few characters. */
final class CursorOrigin {

    /** Against mistakes, not against guessing. */
    private static final int BYTES = 9;

    private CursorOrigin() {}

    static String of(ListQuery query) {
        var filters = new TreeMap<>(query.filters());
        filters.values().removeIf(String::isBlank);
        var organization = CurrentPrincipal.find()
                .map(principal -> principal.organizationId().toString())
                .orElse("");
        var whole = DigestUtils.sha256(organization + "\n" + query.list() + "\n" + filters);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }
}
