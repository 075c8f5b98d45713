package io.salesops.flow.targets.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sellers of a cycle, as the source of people knows them now. */
@Component
class CycleSellers {

    private final JdbcClient jdbc;

    CycleSellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these people who have a target in the cycle, by id. */
    List<SellerNow> among(TargetCycle cycle, Collection<String> userIds) {
        return jdbc.sql("""
                        select p.user_id, p.name, p.manager_id, p.team_id, t.name as team_name, p.region, p.employed_until
                        from seller_target seller
                          join person p on p.user_id = seller.seller_id
                          left join team t on t.id = p.team_id
                        where seller.cycle_id = :cycle and p.user_id = any(:people) order by p.user_id""")
                .param("cycle", cycle.id().value())
                .param("people", userIds.toArray(String[]::new))
                .query(SellerNow.class)
                .list();
    }
}
