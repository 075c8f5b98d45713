package io.salesops.flow.team.domain;

import io.salesops.flow.team.Role;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Persons extends Repository<Person, String> {

    Optional<Person> findById(String userId);

    /** For whoever decides on what is recorded of the person: two at the same moment must see each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where userId = :userId")
    Optional<Person> lock(String userId);

    @Query("""
            from Person where role = SELLER
              and (employedFrom is null or employedFrom <= :until) and (employedUntil is null or employedUntil >= :from)
            order by userId""")
    List<Person> sellers(LocalDate from, LocalDate until);

    @Query("""
            from Person where role = :role and region = :region
              and (employedFrom is null or employedFrom <= :on) and employedUntil is null
            order by userId""")
    List<Person> members(Role role, String region, LocalDate on);

    @Query("""
            from Person where teamId = :teamId
              and (employedFrom is null or employedFrom <= :on) and (employedUntil is null or employedUntil >= :on)
            order by userId""")
    List<Person> inTeam(String teamId, LocalDate on);

    /** Whose work may come to a person: of those away who named the person, of those away or gone whom the person leads. */
    @Query(value = """
            with recursive reached(user_id) as (
              select cast(:userId as varchar)
              union
              select away.user_id from reached cross join lateral (
                select absence.user_id from absence
                where absence.substitute = reached.user_id
                  and absence.absent_from <= :at and absence.absent_until > :at
                union all
                select led.user_id from person led
                where led.manager_id = reached.user_id and led.role <> 'SELLER' and (led.employed_until < :today
                  or exists (
                    select from absence where absence.user_id = led.user_id
                      and absence.absent_from <= :at and absence.absent_until > :at))) away)
            select user_id from reached where user_id <> :userId""", nativeQuery = true)
    List<String> whoseWorkMayComeTo(String userId, Instant at, LocalDate today);

    /** Whom these people lead, directly or through others. */
    @Query(value = """
            with recursive led(user_id) as (
              select user_id from person where manager_id in (:managers)
              union
              select below.user_id from person below join led on below.manager_id = led.user_id)
            select user_id from led""", nativeQuery = true)
    List<String> ledBy(Collection<String> managers);

    @Query(value = "select id, name from team", nativeQuery = true)
    List<TeamName> teams();

    interface TeamName {

        String getId();

        String getName();
    }
}
