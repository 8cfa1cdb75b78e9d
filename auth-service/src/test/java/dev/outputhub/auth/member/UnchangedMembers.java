package dev.outputhub.auth.member;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test everybody has the role again that they are named after. */
public class UnchangedMembers implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var superuser =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("test.superuser-url");
        new TestDatabase(superuser)
                .jdbc()
                .sql("update auth.member set enabled = true, role = split_part(email, '@', 1)"
                        + " where role is distinct from split_part(email, '@', 1) or not enabled")
                .update();
    }
}
