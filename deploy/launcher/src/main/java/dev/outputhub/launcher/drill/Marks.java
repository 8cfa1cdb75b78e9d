package dev.outputhub.launcher.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the drill itself writes, deletes and looks for again. */
public final class Marks {

    private static final String OUTPUTS = "/api/v1/outputs";
    private static final String FILES = "/api/v1/files/";

    private final String mark =
            "drill" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String webhook;
    private final String secret;
    private final String first;
    private final String firstFile;
    private String second = "";
    private String secondFile = "";
    private String later = "";
    private boolean isDeleted;

    private Marks(Person person, Receiver receiver) {
        var made = person.post(
                "/api/v1/webhooks", Map.of("url", receiver.address(), "eventTypes", List.of("OutputCreated")));
        webhook = made.path("id").asString();
        secret = made.path("secret").asString();
        first = output(person, "first");
        firstFile = person.upload(mark + "-1.txt", content("1")).path("id").asString();
    }

    public static Marks make(Person person, Receiver receiver) {
        return new Marks(person, receiver);
    }

    /** So that the copy alone does not do. */
    public void afterTheCopy(Person person) {
        second = output(person, "second");
        secondFile = person.upload(mark + "-2.txt", content("2")).path("id").asString();
    }

    public boolean areFound(Person person) {
        return person.finds(mark + "first", first) && person.finds(mark + "second", second);
    }

    public void afterwards(Person person) {
        later = output(person, "later");
        person.patch(OUTPUTS + "/" + second, Map.of("title", "changed since"));
    }

    /** For good, with the contents of the files. */
    public void delete(Person person) {
        person.delete(OUTPUTS + "/" + first);
        person.purge(OUTPUTS + "/" + first);
        person.delete(FILES + firstFile);
        person.delete(FILES + secondFile);
        isDeleted = true;
    }

    /** What the restored run should have or not have, and does not or does, in words. */
    public List<String> missingTo(Person person) {
        var wrong = new ArrayList<String>();
        require(
                wrong,
                person.status(OUTPUTS + "/" + first) == 200,
                "What was deleted for good afterwards is not there.");
        require(
                wrong,
                person.get(OUTPUTS + "/" + second).path("title").asString("").equals(mark + "second"),
                "What was changed afterwards is not as it was.");
        require(wrong, person.status(OUTPUTS + "/" + later) == 404, "What was written afterwards is there.");
        require(wrong, areFound(person), "The search does not find what was there.");
        require(wrong, !person.finds(mark + "later", later), "The search finds what was written afterwards.");
        require(
                wrong,
                person.text(FILES + firstFile + "/content").equals(content("1")),
                "A file of before the copy is not there.");
        require(
                wrong,
                person.text(FILES + secondFile + "/content").equals(content("2")),
                "A file of after the copy is not there.");
        return wrong;
    }

    public void inTheRestored(Person person) {
        output(person, "restored");
    }

    public boolean isHeard(Receiver receiver) {
        return receiver.heardOf(mark + "restored", secret);
    }

    /** Out of the run that goes on. */
    public void clean(Person person) {
        person.delete("/api/v1/webhooks/" + webhook);
        if (!isDeleted) {
            person.delete(OUTPUTS + "/" + first);
            person.purge(OUTPUTS + "/" + first);
            person.delete(FILES + firstFile);
        }
        for (var output : List.of(second, later)) {
            if (!output.isEmpty()) {
                person.delete(OUTPUTS + "/" + output);
                person.purge(OUTPUTS + "/" + output);
            }
        }
        if (!isDeleted && !secondFile.isEmpty()) {
            person.delete(FILES + secondFile);
        }
    }

    private String output(Person person, String which) {
        var words = mark + which;
        return person.post(OUTPUTS, Map.of("title", words, "content", "Written by a drill, to be looked for: " + words))
                .path("id")
                .asString();
    }

    private String content(String which) {
        return "file " + which + " of " + mark;
    }

    private static void require(List<String> wrong, boolean isSo, String what) {
        if (!isSo) {
            wrong.add(what);
        }
    }
}
