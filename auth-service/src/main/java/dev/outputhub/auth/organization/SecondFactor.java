package dev.outputhub.auth.organization;

/** Whether whoever asks signed in with more than a password. Programs did not. */
@FunctionalInterface
public interface SecondFactor {

    boolean isOfCaller();
}
