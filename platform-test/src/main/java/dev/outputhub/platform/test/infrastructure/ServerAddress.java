package dev.outputhub.platform.test.infrastructure;

/** A host and a port. */
public record ServerAddress(String host, int port) {

    static ServerAddress parse(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        return new ServerAddress(hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }
}
