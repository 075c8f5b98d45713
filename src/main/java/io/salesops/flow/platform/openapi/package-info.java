/** The description of the API for programs: routes, shapes and every error. */
@NullMarked
package io.salesops.flow.platform.openapi;

import org.jspecify.annotations.NullMarked;
