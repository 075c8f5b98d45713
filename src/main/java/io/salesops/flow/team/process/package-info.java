@NullMarked
package io.salesops.flow.team.process;

import org.jspecify.annotations.NullMarked;
