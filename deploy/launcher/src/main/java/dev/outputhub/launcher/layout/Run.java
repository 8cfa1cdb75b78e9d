package dev.outputhub.launcher.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * One run of the platform: out of which clone, with which data, on which ports.
 *
 * @param throwaway nobody wants the data afterwards, so servers need not wait for the disk
 */
public record Run(Checkout checkout, DataFolder data, Ports ports, Secrets secrets, boolean throwaway) {

    private static final String THROWAWAY = "throwaway";

    /** Of a data folder as it was made, lasting unless it says otherwise. */
    public static Run of(Checkout checkout, DataFolder data, Ports ports) {
        return new Run(
                checkout,
                data,
                ports,
                new Secrets(data),
                Files.exists(data.root().resolve(THROWAWAY)));
    }

    /** Later calls of the launcher on the same folder know it too. */
    public static Run throwaway(Checkout checkout, DataFolder data, Ports ports) {
        try {
            Files.writeString(data.folder("").resolve(THROWAWAY), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return of(checkout, data, ports);
    }
}
