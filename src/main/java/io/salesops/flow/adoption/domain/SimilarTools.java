package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tools that may do what somebody asks for. */
@Service
@Transactional(readOnly = true)
public class SimilarTools {

    private final JdbcClient jdbc;
    private final Tools tools;

    SimilarTools(JdbcClient jdbc, Tools tools) {
        this.jdbc = jdbc;
        this.tools = tools;
    }

    /** Those people can have whose name or purpose shares a word with the title, or two with the problem. */
    public List<Tool> to(String title, String problem) {
        return jdbc.sql("""
                        with wanted as (
                          select replace(plainto_tsquery('english', :title)::text, '&', '|')::tsquery as words,
                            tsvector_to_array(to_tsvector('english', :problem)) as problem)
                        select t.id from tool t, wanted, to_tsvector('english', t.name || ' ' || t.purpose) as said,
                          lateral (select count(*) as shared from unnest(problem) as word
                            where word = any(tsvector_to_array(said))) as problems
                        where t.status not in ('PROPOSED', 'RETIRING', 'RETIRED', 'DECLINED')
                          and (said @@ words or shared >= 2)
                        order by ts_rank(said, words) desc, shared desc, t.name limit 5""").param("title", title).param("problem", problem).query(UUID.class).stream()
                .map(ToolId::new)
                .map(id -> tools.findById(id).orElseThrow())
                .toList();
    }
}
