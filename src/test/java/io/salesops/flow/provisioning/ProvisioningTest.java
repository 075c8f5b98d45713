package io.salesops.flow.provisioning;

import io.salesops.flow.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a SCIM server as its CRM; the badge system has no SCIM. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ContextConfiguration(initializers = WithScimServer.class)
@Import(ProvisioningScene.class)
public @interface ProvisioningTest {}
