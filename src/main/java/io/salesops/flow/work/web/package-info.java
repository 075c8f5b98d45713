@NullMarked
package io.salesops.flow.work.web;

import org.jspecify.annotations.NullMarked;
