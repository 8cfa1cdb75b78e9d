package dev.outputhub.gateway.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

class ForgetfulWorld implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        World.forget();
    }
}
