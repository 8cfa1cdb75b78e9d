package dev.outputhub.auth.apikey;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** From where a key may be used; from anywhere when none is named. */
record AllowedAddresses(List<String> blocks) {

    /** The first that is no address and no block of them. */
    @Nullable
    String firstMalformed() {
        return blocks.stream().filter(block -> !isBlock(block)).findFirst().orElse(null);
    }

    boolean allow(String address) {
        return blocks.isEmpty()
                || (isAddress(address)
                        && blocks.stream().anyMatch(block -> new IpAddressMatcher(block).matches(address)));
    }

    /** Names are refused: what they stand for is somebody else's to say. */
    private static boolean isBlock(String text) {
        int slash = text.indexOf('/');
        if (!isAddress(slash < 0 ? text : text.substring(0, slash))) {
            return false;
        }
        try {
            var _ = new IpAddressMatcher(text);
            return slash < 0 || Integer.parseInt(text.substring(slash + 1)) >= 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
