@NullMarked
package io.salesops.flow.platform.database;

import org.jspecify.annotations.NullMarked;
