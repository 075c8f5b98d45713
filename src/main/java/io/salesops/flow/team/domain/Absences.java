package io.salesops.flow.team.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Absences extends Repository<Absence, UUID> {

    Absence save(Absence absence);

    List<Absence> findByUserIdAndAbsentUntilAfter(String userId, Instant instant);
}
