package io.salesops.flow.targets;

import io.salesops.flow.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a database that tests of targets share with each other alone: a cycle takes in every seller.
 * The calendar opens no cycle in between.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(properties = "salesops.targets.opens-days-before=0")
public @interface TargetTest {}
