package io.salesops.flow.targets.web;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.domain.SellerTarget;
import io.salesops.flow.targets.domain.TargetGrid;
import io.salesops.flow.targets.domain.TargetReview.Rest;
import io.salesops.flow.targets.web.TargetGridPages.Place;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a grid: the rows that were changed and not stored yet, then those that were looked for. */
@Component
class GridView {

    private static final int PAGE_SIZE = 50;

    private final TargetGrid grid;

    GridView(TargetGrid grid) {
        this.grid = grid;
    }

    ModelAndView of(Caller caller, Place place, GridForm typed, Rest rest, GridErrors errors) {
        var sheet = grid.open(caller, place.cycle(), place.team());
        var changed = grid.rows(sheet, typed.entries().keySet());
        var found = grid.rows(sheet, place.words(), (long) place.page() * PAGE_SIZE, PAGE_SIZE + 1);
        var page = new ModelAndView("target-grid", errors.status());
        page.addObject("sheet", sheet);
        page.addObject("teams", grid.mine(caller, place.cycle()));
        page.addObject("teamNames", grid.teamNames(sheet));
        page.addObject("rows", rows(changed, found, typed, errors));
        page.addObject("stored", grid.sum(sheet));
        page.addObject("sum", grid.sum(sheet).add(difference(changed, typed)));
        page.addObject("errors", errors);
        page.addObject("rest", rest);
        page.addObject("place", place);
        page.addObject("more", found.size() > PAGE_SIZE);
        return page;
    }

    private static List<GridRow> rows(
            Collection<SellerTarget> changed, List<SellerTarget> found, GridForm typed, GridErrors errors) {
        var others = found.stream().limit(PAGE_SIZE).filter(target -> !typed.entries()
                .containsKey(target.sellerId()));
        return Stream.concat(changed.stream(), others)
                .map(target -> GridRow.of(target, typed, errors))
                .toList();
    }

    /** What the entries add to the numbers that are stored, as far as they are numbers. */
    private static BigDecimal difference(Collection<SellerTarget> changed, GridForm typed) {
        return changed.stream()
                .flatMap(target -> Stream.ofNullable(typed.entries().get(target.sellerId()))
                        .flatMap(entry -> entry.number().stream())
                        .map(number -> number.subtract(target.amount())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
