@NullMarked
package io.salesops.flow.personaldata.web;

import org.jspecify.annotations.NullMarked;
