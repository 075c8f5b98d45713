/** The arithmetic of targets (domain rules R5): numbers in, numbers out, exact. */
@NullMarked
package io.salesops.flow.targets.domain.formula;

import org.jspecify.annotations.NullMarked;
