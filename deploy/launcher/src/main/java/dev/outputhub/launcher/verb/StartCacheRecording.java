package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.layout.Run;

/** Ends the recording of the start caches once everything is up, by a process of its own at low priority. */
final class StartCacheRecording {

    private StartCacheRecording() {}

    static void inTheBackground(Run run, Platform platform) {
        // filled in below
    }
}
