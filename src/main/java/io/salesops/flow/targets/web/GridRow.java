package io.salesops.flow.targets.web;

import io.salesops.flow.targets.domain.SellerTarget;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid.
 *
 * @param entry the number as it was typed, or as it is
 * @param version of the target that whoever typed it has seen
 * @param error why the entry cannot be used
 * @param overtaken whether somebody else changed the number meanwhile
 */
record GridRow(
        SellerTarget target,
        String entry,
        long version,
        @Nullable String error,
        boolean overtaken) {

    static GridRow of(SellerTarget target, GridForm form, GridErrors errors) {
        var seller = target.sellerId();
        var entry = form.entries().get(seller);
        var overtaken = errors.overtaken().contains(seller);
        return new GridRow(
                target,
                entry == null ? target.amount().toPlainString() : entry.text(),
                entry == null || overtaken ? target.version() : entry.version(),
                errors.ofRows().get(seller),
                overtaken);
    }
}
