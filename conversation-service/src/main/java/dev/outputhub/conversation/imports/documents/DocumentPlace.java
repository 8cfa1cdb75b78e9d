package dev.outputhub.conversation.imports.documents;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.imports.job.ImportJob;
import java.net.URI;
import java.util.UUID;

/**
 * What tells a document from others. An id that its provider gave, or one made of what it says, is the same for everybody. A path in
 * an archive and an address that a file names are so for one person alone; a path without a folder, which many archives have, only
 * in archives of one name; an address only with the title, for people write more than once about a page.
 */
record DocumentPlace(ImportedDocument document, Kind kind, UUID person, String archive) {

    private static final String DERIVED = "derived-";

    /** What the services that keep documents take, less what the rows add to it. */
    private static final int LONGEST = 900;

    enum Kind {
        IDENTIFIED,
        FOLDER,
        ARCHIVE,
        ADDRESS
    }

    static DocumentPlace of(ImportJob job, ImportedDocument document) {
        return new DocumentPlace(document, kind(document), job.owner(), archive(job.fileName()));
    }

    /** Whether it is a place of one person and not the document's own id. */
    boolean isPersonal() {
        return kind != Kind.IDENTIFIED;
    }

    /** Whether another text there is a newer one of the same document, wherever an earlier release saw it. */
    boolean isCertain() {
        return kind == Kind.FOLDER;
    }

    String key() {
        var key =
                switch (kind) {
                    case IDENTIFIED -> keyOfAnyone();
                    case FOLDER -> personal("") + document.sourceId();
                    case ARCHIVE -> personal("/" + archive) + document.sourceId();
                    case ADDRESS ->
                        namesAPage() ? personal("") + document.sourceId() + "#" + said(document.title()) : ofContent();
                };
        return key.length() <= LONGEST ? key : personal("") + said(key);
    }

    /** As it was until places were personal. */
    String keyOfAnyone() {
        return document.platform().slug() + ":" + document.sourceId();
    }

    /** Whether a key is that of the same path in another archive of the same person. */
    boolean isElsewhere(String key) {
        return kind == Kind.ARCHIVE
                && key.startsWith(document.platform().slug() + "/" + person + "/")
                && key.endsWith(":" + document.sourceId());
    }

    private String personal(String root) {
        return document.platform().slug() + "/" + person + root + ":";
    }

    private boolean namesAPage() {
        try {
            var path = URI.create(document.sourceId()).getPath();
            return path != null && path.length() > 1;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private String ofContent() {
        return document.platform().slug() + ":" + said(document.exchanges().toString());
    }

    private static String said(String text) {
        return DerivedId.of(text).substring(DERIVED.length());
    }

    private static Kind kind(ImportedDocument document) {
        var id = document.sourceId();
        if (document.platform() != Platform.MARKDOWN || id.startsWith(DERIVED)) {
            return Kind.IDENTIFIED;
        }
        if (id.startsWith("http://") || id.startsWith("https://")) {
            return Kind.ADDRESS;
        }
        return id.indexOf('/') < 0 ? Kind.ARCHIVE : Kind.FOLDER;
    }

    /** Its name without what tells one download from the next: "notes (2).zip", "notes-2026-08-20.zip". */
    private static String archive(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z0-9]+$", "")
                .replaceAll("[0-9]+|[():]", " ")
                .strip()
                .replaceAll("[ _.-]+", "-")
                .replaceAll("^-|-$", "");
    }
}
