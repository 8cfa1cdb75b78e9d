package dev.outputhub.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session that knows whether it differs from what is stored. It holds texts only, so that reading one back never creates
 * objects of a type that Redis names.
 */
final class KeptSession implements Session {

    private final MapSession session;
    private final boolean fresh;
    private final Map<String, String> stored;

    private KeptSession(MapSession session, boolean fresh, Map<String, String> stored) {
        this.session = session;
        this.fresh = fresh;
        this.stored = stored;
    }

    static KeptSession create(Duration idle) {
        var session = new MapSession();
        session.setMaxInactiveInterval(idle);
        return new KeptSession(session, true, Map.of());
    }

    static KeptSession restore(String id, Map<String, String> attributes, Duration idle) {
        var session = new MapSession(id);
        session.setMaxInactiveInterval(idle);
        attributes.forEach(session::setAttribute);
        return new KeptSession(session, false, Map.copyOf(attributes));
    }

    boolean fresh() {
        return fresh;
    }

    boolean renamed() {
        return !session.getId().equals(session.getOriginalId());
    }

    String originalId() {
        return session.getOriginalId();
    }

    boolean changed() {
        return fresh || renamed() || !stored.equals(attributes());
    }

    Map<String, String> attributes() {
        var texts = new HashMap<String, String>();
        for (var name : session.getAttributeNames()) {
            String text = session.getAttribute(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("A session keeps texts only, and " + name + " is none");
        }
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
