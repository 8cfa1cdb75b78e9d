package dev.outputhub.auth.sso;

import java.util.List;

/** What a test of a provider found. */
record TestResult(boolean ok, ProviderState state, List<Finding> findings) {

    /**
     * @param subject what was looked at
     * @param detail in words, what is wrong where it is
     */
    record Finding(String subject, boolean ok, String detail) {

        static Finding right(String subject, String detail) {
            return new Finding(subject, true, detail);
        }

        static Finding wrong(String subject, String detail) {
            return new Finding(subject, false, detail);
        }
    }
}
