@NullMarked
package io.salesops.flow.certification.domain;

import org.jspecify.annotations.NullMarked;
