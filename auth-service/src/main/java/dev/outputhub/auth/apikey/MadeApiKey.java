package dev.outputhub.auth.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.NullMarked;

/** @param key the whole text, which nobody can see again */
@NullMarked
record MadeApiKey(@JsonUnwrapped ApiKey made, String key) {

    @Override
    public String toString() {
        return "MadeApiKey[" + made.prefix() + "…]";
    }
}
