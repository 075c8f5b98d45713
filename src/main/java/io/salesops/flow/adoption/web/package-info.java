@NullMarked
package io.salesops.flow.adoption.web;

import org.jspecify.annotations.NullMarked;
