package dev.outputhub.launcher.part;

/** What ./hub status says about a part. */
public enum PartState {
    READY,
    STARTING,
    STOPPED
}
