package io.salesops.flow.provisioning;

import io.salesops.flow.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a SCIM server as its CRM; the badge system has no SCIM. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ContextConfiguration(initializers = {ApplicationTest.OwnDatabase.class, ProvisioningTest.WithServer.class})
@Import(ProvisioningScene.class)
@interface ProvisioningTest {

    class WithServer implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
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
}
