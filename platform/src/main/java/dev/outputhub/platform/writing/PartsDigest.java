package dev.outputhub.platform.writing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Of a form with files: names, types and contents of its parts, in their order. The server has put them on disk before. */
record PartsDigest(HttpServletRequest request, byte[] value) implements BodyDigest {

    static PartsDigest of(HttpServletRequest request) throws IOException, ServletException {
        var digest = DigestUtils.getSha256Digest();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (var part : request.getParts()) {
                add(part, out);
            }
        }
        return new PartsDigest(request, digest.digest());
    }

    private static void add(Part part, DataOutputStream out) throws IOException {
        add(part.getName(), out);
        add(part.getSubmittedFileName(), out);
        add(part.getContentType(), out);
        out.writeLong(part.getSize());
        try (var content = part.getInputStream()) {
            content.transferTo(out);
        }
    }

    private static void add(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }
}
