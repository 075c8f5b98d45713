package io.salesops.flow.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is sold. */
@Service
@Transactional(readOnly = true)
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The product of that name; without a source only if the name means one thing whatever the source. */
    public Optional<Product> find(@Nullable String source, String name) {
        var found = jdbc.sql("""
                        select distinct name, list_price, cost, currency from product
                        where name = :name and (:source::text is null or source = :source)
                        limit 2""")
                .param("source", source)
                .param("name", name)
                .query(Product.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
