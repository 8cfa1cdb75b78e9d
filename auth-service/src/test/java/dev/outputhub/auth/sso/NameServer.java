package dev.outputhub.auth.sso;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A name server that knows TXT records alone (RFC 1035). */
final class NameServer {

    private static final NameServer SHARED = new NameServer();
    private static final int HEADER = 12;
    private static final int TXT = 16;

    private final Map<String, String> records = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private NameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().name("name-server").start(this::serve);
    }

    static NameServer shared() {
        return SHARED;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void says(String name, String text) {
        records.put(name, text);
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[512], 512);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                var question = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
                var answer = answer(question);
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private byte[] answer(ByteBuffer question) throws IOException {
        int id = question.getShort(0);
        var name = new StringBuilder();
        int at = HEADER;
        for (int length = question.get(at); length > 0; length = question.get(at)) {
            var label = new byte[length];
            question.get(at + 1, label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
            at += length + 1;
        }
        var asked = new byte[at + 5 - HEADER];
        question.get(HEADER, asked);
        return written(id, asked, records.get(name.toString()));
    }

    private static byte[] written(int id, byte[] asked, @Nullable String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(text == null ? 0x8583 : 0x8580); // an answer of the one who knows; there is no such name
        out.writeShort(1);
        out.writeShort(text == null ? 0 : 1);
        out.writeInt(0);
        out.write(asked);
        if (text != null) {
            var data = text.getBytes(StandardCharsets.US_ASCII);
            out.writeShort(0xc000 | HEADER); // the name of the question
            out.writeShort(TXT);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(data.length + 1);
            out.writeByte(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }
}
