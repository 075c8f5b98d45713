@NullMarked
package io.salesops.flow.team.web;

import org.jspecify.annotations.NullMarked;
