package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.FINANCE;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.team.ResponsibleManagers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out who reads which targets, as things are at the moment. */
@Component
public class Sights {

    private final ResponsibleManagers managers;

    Sights(ResponsibleManagers managers) {
        this.managers = managers;
    }

    /** Operations and leadership see every number. */
    public static boolean seesAll(Caller caller) {
        return Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn);
    }

    /** The published numbers of everybody are for finance as well, who pays by them. */
    public static boolean readsVersions(Caller caller) {
        return seesAll(caller) || caller.isIn(FINANCE);
    }

    public Sight of(Caller caller) {
        return seesAll(caller)
                ? Sight.EVERYTHING
                : new Sight(false, caller.userId(), managers.represented(caller.userId()));
    }
}
