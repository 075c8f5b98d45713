/** How each person wants to read: the language of pages and mails, and which mails come at once. */
@NullMarked
package io.salesops.flow.platform.reader;

import org.jspecify.annotations.NullMarked;
