package io.salesops.flow.team.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Absences extends Repository<Absence, UUID> {

    Absence save(Absence absence);

    Optional<Absence> findById(UUID id);

    void delete(Absence absence);

    List<Absence> findByUserIdAndAbsentUntilAfter(String userId, Instant instant);

    @Query("select a.userId from Absence a where a.absentFrom <= :at and a.absentUntil > :at")
    Set<String> absentAt(Instant at);

    /** Of a person and of whom the person leads, or of everybody; what begins first comes first. */
    @Query("""
            select a from Absence a join Person p on p.userId = a.userId
            where a.absentUntil > :now and (:everybody = true or p.userId = :userId or p.managerId = :userId)
            order by a.absentFrom, a.userId""")
    List<Absence> notOver(String userId, boolean everybody, Instant now);
}
