@NullMarked
package io.salesops.flow.notification.web;

import org.jspecify.annotations.NullMarked;
