package dev.outputhub.notification.stream;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A browser's page that listens to the stream over a real connection. */
final class OpenPage implements AutoCloseable {

    /** One event as the page sees it. */
    record Event(String id, String name, String data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private String id = "";
    private String name = "";

    OpenPage(int port, TestPeople person, String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/notifications/stream"))
                .header("Authorization", "Bearer " + TestIssuer.shared().token(person));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(this::read));
    }

    private void read(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3);
        } else if (line.startsWith("event:")) {
            name = line.substring(6);
        } else if (line.startsWith("data:")) {
            events.add(new Event(id, name, line.substring(5)));
        }
    }

    List<Event> events(String wanted) {
        return events.stream().filter(event -> event.name().equals(wanted)).toList();
    }

    Event awaitEvent(String wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !events(wanted).isEmpty());
        return events(wanted).getFirst();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
