package dev.outputhub.auth.sso;

import dev.outputhub.platform.problems.Problem;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** A domain of mail addresses, in the form that DNS has it. */
final class DomainName {

    private static final Pattern FORM =
            Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private DomainName() {}

    /** @throws Problem 400 for what is none */
    static String read(String typed) {
        var ascii = ascii(typed.strip().toLowerCase(Locale.ROOT));
        if (!FORM.matcher(ascii).matches()) {
            throw Problem.invalid("name", "is no domain like example.org");
        }
        return ascii;
    }

    /** Of a mail address; empty for what is none. */
    static String of(String address) {
        return ascii(address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT));
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notOne) {
            return "";
        }
    }
}
