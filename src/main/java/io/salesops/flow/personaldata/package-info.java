/** What is kept of a person: shown to them, and taken out when they have left. */
@NullMarked
package io.salesops.flow.personaldata;

import org.jspecify.annotations.NullMarked;
