@NullMarked
package io.salesops.flow.access.web;

import org.jspecify.annotations.NullMarked;
