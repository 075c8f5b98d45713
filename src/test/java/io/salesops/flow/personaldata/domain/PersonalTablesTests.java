package io.salesops.flow.personaldata.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code personal-data.txt} forgets no column in which somebody could stand. */
@ApplicationTest
class PersonalTablesTests {

    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and %s order by 1""";

    @Autowired
    PersonalTables tables;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnWithTextIsExportedErasedOrSaidToNameNobody() {
        var ours = columns("""
                c.table_name not like 'act\\_%'
                and c.data_type in ('character varying', 'character', 'text', 'json', 'jsonb', 'bytea', 'ARRAY')""");

        assertThat(ours).as("columns without a word in personal-data.txt").isSubsetOf(listed());
    }

    @Test
    void noPersonOfTheEngineIsForgotten() {
        var engines = columns("""
                c.table_name like 'act\\_%' and c.table_name !~ '_(case|batch)'
                and c.column_name ~ '^(.*user_id|assignee|owner|assigner_id|first|last|email|pwd|salt)_$'""");

        assertThat(engines).as("columns without a word in personal-data.txt").isSubsetOf(listed());
    }

    @Test
    void whatIsListedIsThere() {
        assertThat(listed()).isSubsetOf(columns("true"));
    }

    private List<String> listed() {
        return tables.all().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column))
                .toList();
    }

    private List<String> columns(String condition) {
        return jdbc.sql(COLUMNS.formatted(condition)).query(String.class).list();
    }
}
