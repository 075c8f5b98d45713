@NullMarked
package io.salesops.flow.targets.web;

import org.jspecify.annotations.NullMarked;
