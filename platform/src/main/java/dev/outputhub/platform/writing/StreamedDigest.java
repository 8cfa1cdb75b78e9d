package dev.outputhub.platform.writing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Of a body that is read once: the digest grows while the handler reads. */
final class StreamedDigest implements BodyDigest {

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final Digested request;

    StreamedDigest(HttpServletRequest request) {
        this.request = new Digested(request, digest);
    }

    @Override
    public HttpServletRequest request() {
        return request;
    }

    @Override
    public byte[] value() throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        return digest.digest();
    }

    private static final class Digested extends HttpServletRequestWrapper {

        private final MessageDigest digest;
        private @Nullable ServletInputStream body;
        private @Nullable BufferedReader reader;

        Digested(HttpServletRequest request, MessageDigest digest) {
            super(request);
            this.digest = digest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var opened = body;
            if (opened == null) {
                opened = new DigestedBody(super.getInputStream(), digest);
                body = opened;
            }
            return opened;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var opened = reader;
            if (opened == null) {
                var encoding = getCharacterEncoding();
                opened = new BufferedReader(new InputStreamReader(
                        getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
                reader = opened;
            }
            return opened;
        }
    }

    private static final class DigestedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final MessageDigest digest;

        DigestedBody(ServletInputStream body, MessageDigest digest) {
            this.body = body;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) {
                digest.update((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        /** Left open: what the handler did not read still counts. */
        @Override
        public void close() {}
    }
}
