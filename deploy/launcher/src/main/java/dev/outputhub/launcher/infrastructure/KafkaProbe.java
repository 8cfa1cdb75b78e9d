package dev.outputhub.launcher.infrastructure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a broker for its API versions: the port opens well before requests are answered. */
final class KafkaProbe {

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION_ID = 1;
    private static final int TIMEOUT_MILLIS = 2000;

    private KafkaProbe() {}

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION_ID);
            request.writeShort(-1);
            request.flush();
            var response = new DataInputStream(socket.getInputStream());
            return response.readInt() > 4 && response.readInt() == CORRELATION_ID && response.readShort() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
