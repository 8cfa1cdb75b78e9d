package dev.outputhub.notification.delivery;

import dev.outputhub.platform.test.neighbours.StubServer;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Somebody's server. Checks signatures by the text of the specification, not by the library that signs. */
final class Subscriber implements AutoCloseable {

    /** @param genuine whether the signature is that of the secret it was given */
    record Call(String path, String id, boolean genuine, JsonNode body) {}

    private final StubServer server = StubServer.start(this::answer);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private volatile String secret = "";
    private volatile long delayMillis;

    String url() {
        return server.address() + "/hook";
    }

    void knows(String secret) {
        this.secret = secret;
    }

    /** One status for each call to come; 204 when there are no more. */
    synchronized void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void takesItsTime(long millis) {
        delayMillis = millis;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized int nextAnswer() {
        return answers.isEmpty() ? 204 : answers.removeFirst();
    }

    private Answer answer(Request request) {
        var id = request.header("webhook-id");
        var signed = id + "." + request.header("webhook-timestamp") + "." + request.body();
        boolean genuine = matches(signed, request.header("webhook-signature"));
        calls.add(new Call(request.path(), id, genuine, request.json()));
        pause();
        return Answer.empty(nextAnswer(), Map.of("Location", "/elsewhere"));
    }

    private void pause() {
        if (delayMillis > 0) {
            LockSupport.parkNanos(delayMillis * 1_000_000);
        }
    }

    private boolean matches(String signed, String signature) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
