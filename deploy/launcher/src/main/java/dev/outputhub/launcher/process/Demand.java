package dev.outputhub.launcher.process;

/**
 * Whether others want the machine, judged by the share of its processors that they took in the last moment. What lies between the
 * two limits changes nothing, so that a program that steps back for a moment's work is not back before the next.
 */
final class Demand {

    private static final double HIGH = 0.4;
    private static final double LOW = 0.2;

    private boolean wanted;

    /** @param others 0 to 1 */
    boolean isHigh(double others) {
        wanted = wanted ? others > LOW : others > HIGH;
        return wanted;
    }
}
