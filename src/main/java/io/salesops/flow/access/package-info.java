/** The accounts of people: how they get their passwords, and who may sign in. */
@NullMarked
package io.salesops.flow.access;

import org.jspecify.annotations.NullMarked;
