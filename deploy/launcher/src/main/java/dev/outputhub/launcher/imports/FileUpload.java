package dev.outputhub.launcher.imports;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/** A form with one file, which is read from the disk while it is sent: archives are larger than memory. */
record FileUpload(String boundary, Path file, ImportOptions options) {

    private static final String LINE = "\r\n";

    static FileUpload of(Path file, ImportOptions options) {
        return new FileUpload("hub-" + UUID.randomUUID(), file, options);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() throws FileNotFoundException {
        return BodyPublishers.concat(
                BodyPublishers.ofString(beforeTheFile()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString(LINE + "--" + boundary + "--" + LINE));
    }

    private String beforeTheFile() {
        var text = new StringBuilder();
        text.append(part("dryRun", "text/plain", String.valueOf(options.dryRun())));
        if (!options.terms().isEmpty()) {
            text.append(part("options", "application/json", options.json()));
        }
        return text.append("--")
                .append(boundary)
                .append(LINE)
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"")
                .append(escaped(file.getFileName().toString()))
                .append("\"" + LINE + "Content-Type: application/octet-stream" + LINE + LINE)
                .toString();
    }

    private String part(String name, String mediaType, String value) {
        return "--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE
                + "Content-Type: " + mediaType + LINE + LINE + value + LINE;
    }

    /** As browsers send a name; the rest of it goes as UTF-8. */
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
