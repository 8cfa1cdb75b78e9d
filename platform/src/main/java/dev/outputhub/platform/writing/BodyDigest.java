package dev.outputhub.platform.writing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/**
 * What a body says, as its SHA-256. A form with files is told by its parts: each sending makes up another boundary. Nothing is held
 * in memory for it, since uploads are large.
 */
sealed interface BodyDigest permits PartsDigest, StreamedDigest {

    static BodyDigest of(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? PartsDigest.of(request)
                : new StreamedDigest(request);
    }

    /** What the rest of the chain reads the body from. */
    HttpServletRequest request();

    /** Complete: what nobody has read yet is read for it. */
    byte[] value() throws IOException;
}
