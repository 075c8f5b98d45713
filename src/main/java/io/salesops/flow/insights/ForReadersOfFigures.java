package io.salesops.flow.insights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Whoever plans, leads or runs sales. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyAuthority('sales-ops', 'sales-managers', 'directors', 'leadership', 'camunda-admin')")
@interface ForReadersOfFigures {}
