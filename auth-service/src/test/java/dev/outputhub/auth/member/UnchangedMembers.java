package dev.outputhub.auth.member;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test everybody is where they were, and has the role again that they are named after. */
public class UnchangedMembers implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var superuser =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("test.superuser-url");
        var database = new TestDatabase(superuser);
        database.jdbc()
                .sql("update auth.member set enabled = true, role = split_part(email, '@', 1)"
                        + " where role is distinct from split_part(email, '@', 1) or not enabled")
                .update();
        database.jdbc()
                .sql("update auth.member set removed_at = null where removed_at is not null")
                .update();
        database.jdbc()
                .sql("delete from auth.member using auth.organization"
                        + " where member.organization_id = organization.organization_id"
                        + " and organization.slug in ('acme', 'globex')"
                        + " and split_part(member.email, '@', 2) <> organization.slug || '.test'")
                .update();
    }
}
