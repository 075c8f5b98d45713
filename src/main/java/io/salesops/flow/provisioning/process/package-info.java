@NullMarked
package io.salesops.flow.provisioning.process;

import org.jspecify.annotations.NullMarked;
