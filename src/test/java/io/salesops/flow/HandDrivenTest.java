package io.salesops.flow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application, in which time and work go on only when a test says so; see {@link Machine}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=false", "salesops.targets.opens-days-before=0"})
@Import({MovableClock.class, Machine.class})
public @interface HandDrivenTest {}
