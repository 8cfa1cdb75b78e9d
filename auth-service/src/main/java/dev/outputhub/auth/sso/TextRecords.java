package dev.outputhub.auth.sso;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** Asks DNS for records of type TXT. */
@Component
class TextRecords {

    private static final String TXT = "TXT";
    private static final String TRIES = "2";

    /** The second try waits twice as long. */
    private static final String FIRST_PATIENCE_MILLIS = "1500";

    private final Properties environment = new Properties();

    TextRecords(SsoProperties properties) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        var server = properties.nameServer();
        environment.put(Context.PROVIDER_URL, server == null || server.isBlank() ? "dns:" : "dns://" + server);
        environment.put("com.sun.jndi.dns.timeout.initial", FIRST_PATIENCE_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
    }

    /**
     * None for a name that is not there.
     *
     * @throws NamingException where no server answers
     */
    @SuppressWarnings("BanJNDI") // of DNS nothing but text is read: no object, no reference
    List<String> of(String name) throws NamingException {
        var context = new InitialDirContext(environment);
        try {
            var found = context.getAttributes(name + ".", new String[] {TXT}).get(TXT);
            var texts = new ArrayList<String>();
            for (int i = 0; found != null && i < found.size(); i++) {
                texts.add(String.valueOf(found.get(i)).replace("\"", ""));
            }
            return texts;
        } catch (NameNotFoundException absent) {
            return List.of();
        } finally {
            context.close();
        }
    }
}
