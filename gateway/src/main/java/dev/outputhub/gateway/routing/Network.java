package dev.outputhub.gateway.routing;

import java.net.InetAddress;
import java.util.Arrays;

/** An address or a block of addresses: {@code 10.0.0.0/8}. */
record Network(InetAddress base, int bits) {

    static Network parse(String text) {
        var slash = text.indexOf('/');
        var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var all = base.getAddress().length * Byte.SIZE;
        return new Network(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var ours = base.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        var rest = bits % Byte.SIZE;
        var mask = 0xff << (Byte.SIZE - rest);
        return rest == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }
}
