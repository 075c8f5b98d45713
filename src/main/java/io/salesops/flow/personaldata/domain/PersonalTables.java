package io.salesops.flow.personaldata.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Every table in which people stand. */
@Component
class PersonalTables {

    private final List<PersonalTable> tables;

    PersonalTables(@Value("classpath:personal-data.txt") Resource lines) throws IOException {
        this.tables = lines.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PersonalTable::of)
                .toList();
    }

    List<PersonalTable> all() {
        return tables;
    }
}
