package dev.outputhub.launcher.layout;

/**
 * One run of the platform: out of which clone, with which data, on which ports.
 *
 * @param throwaway nobody wants the data afterwards, so servers need not wait for the disk
 */
public record Run(Checkout checkout, DataFolder data, Ports ports, Secrets secrets, boolean throwaway) {

    public static Run lasting(Checkout checkout, DataFolder data, Ports ports) {
        return new Run(checkout, data, ports, new Secrets(data), false);
    }

    public static Run throwaway(Checkout checkout, DataFolder data, Ports ports) {
        return new Run(checkout, data, ports, new Secrets(data), true);
    }
}
