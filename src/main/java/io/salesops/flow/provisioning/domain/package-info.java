@NullMarked
package io.salesops.flow.provisioning.domain;

import org.jspecify.annotations.NullMarked;
