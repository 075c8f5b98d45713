/** Nothing enters a process through a form that the form itself would not take. */
@NullMarked
package io.salesops.flow.platform.forms;

import org.jspecify.annotations.NullMarked;
