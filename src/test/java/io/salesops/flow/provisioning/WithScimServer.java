package io.salesops.flow.provisioning;

import io.salesops.flow.ApplicationTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The application on a database of its own with a SCIM server as its CRM; the badge system has no SCIM. */
public class WithScimServer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        new ApplicationTest.OwnDatabase().initialize(context);
        var server = ScimServer.start(0);
        context.registerBean(ScimServer.class, () -> server);
        TestPropertyValues.of(
                        "salesops.provisioning.systems.crm.base-url=" + server.baseUrl(),
                        "salesops.provisioning.systems.crm.token=secret",
                        "salesops.provisioning.timeout=4s",
                        "salesops.provisioning.late-answers=0s")
                .applyTo(context);
    }
}
