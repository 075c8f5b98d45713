@NullMarked
package io.salesops.flow.team;

import org.jspecify.annotations.NullMarked;
