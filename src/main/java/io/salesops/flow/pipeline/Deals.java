package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deals of all sources. */
@Service
@Transactional
public class Deals {

    private static final String SELECT = """
            select o.id as opportunity_id, o.source, a.name as client, p.name as product,
              coalesce(o.name, nullif(concat_ws(' – ', a.name, p.name), ''), o.id) as name,
              case when o.amount is null and o.stage not in ('WON', 'LOST') and p.currency = o.currency
                then p.list_price else o.amount end as amount,
              o.currency, o.owner_id, o.stage, o.created_on, o.engaged_on, o.closes_on, o.forecast_category,
              o.next_step, o.next_step_on, o.close_pushes, o.decision
            from opportunity o
              left join account a on a.source = o.source and a.id = o.account_id
              left join product p on p.source = o.source and p.id = o.product_id
            """;

    private final JdbcClient jdbc;

    Deals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Deal> find(String opportunityId) {
        return select("where o.id = :id", opportunityId);
    }

    /** What the source says a deal is worth, where it says so. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> statedAmount(String opportunityId) {
        return jdbc.sql("select amount from opportunity where id = :id and amount is not null")
                .param("id", opportunityId)
                .query(BigDecimal.class)
                .optional();
    }

    /** The deal, which nobody else can change or lock until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal lock(String opportunityId) {
        return select("where o.id = :id for update of o", opportunityId)
                .orElseThrow(() -> new NoSuchElementException("There is no deal " + opportunityId));
    }

    private Optional<Deal> select(String which, String opportunityId) {
        return jdbc.sql(SELECT + which)
                .param("id", opportunityId)
                .query(Deal.class)
                .optional();
    }

    /**
     * Deals by a word of their id, name, client or product; the open ones first, and of those the ones that close next.
     *
     * @param viewerId whose, or of the people whom they lead; of everybody when null
     */
    @Transactional(readOnly = true)
    public List<Deal> search(@Nullable String viewerId, String words, int page, int size) {
        return jdbc.sql("select * from (" + SELECT + """
                        where :viewer::text is null or o.owner_id = :viewer or exists (
                          select from person p where p.user_id = o.owner_id and p.manager_id = :viewer)) deal
                        where concat_ws(' ', opportunity_id, name, client, product, owner_id)
                          ilike '%' || :words || '%'
                        order by stage in ('WON', 'LOST'),
                          case when stage not in ('WON', 'LOST') then closes_on end, closes_on desc, opportunity_id
                        limit :size offset :offset""")
                .param("viewer", viewerId)
                .param("words", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Deal.class)
                .list();
    }

    public void decide(String opportunityId, DealDecision decision) {
        jdbc.sql("""
                        update opportunity
                        set review_id = :reviewId, decision = :decision, approved_terms = :terms::jsonb,
                          decided_at = :decidedAt, version = version + 1
                        where id = :id""")
                .param("id", opportunityId)
                .param("reviewId", decision.reviewId())
                .param("decision", decision.decision())
                .param("terms", decision.approvedTerms())
                .param("decidedAt", Timestamp.from(decision.decidedAt()))
                .update();
    }
}
