@NullMarked
package io.salesops.flow.notification.domain;

import org.jspecify.annotations.NullMarked;
