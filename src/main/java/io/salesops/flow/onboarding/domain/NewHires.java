package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NewHires extends Repository<NewHire, NewHireId> {

    NewHire save(NewHire hire);

    void flush();

    Optional<NewHire> findById(NewHireId id);

    /** Whoever moves an onboarding on waits for whoever is doing so. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<NewHire> findLockedById(NewHireId id);

    Optional<NewHire> findByRequesterAndRequestId(String requester, String requestId);

    @Query("from NewHire where lower(email) = lower(:email) and startDate = :startDate and status <> WITHDRAWN")
    Optional<NewHire> findByEmailAndStartDate(String email, LocalDate startDate);

    /** The open onboarding of a person first, then the latest one. */
    @Query("from NewHire where lower(email) = lower(:email)"
            + " order by case when status in (PREPARED, STARTED) then 0 else 1 end, acceptedAt desc")
    List<NewHire> findByEmail(String email);

    /** Whoever hires a person waits for whoever is hiring the same one, so that both see what the other did. */
    @Query(
            value = "select 1 from pg_advisory_xact_lock(hashtextextended('onboarding.hire ' || lower(:email), 0))",
            nativeQuery = true)
    int awaitOthersHiring(String email);

    boolean existsByUserIdAndEmailNot(String userId, String email);

    @Query("from NewHire where userId = :userId and status <> WITHDRAWN order by startDate desc")
    List<NewHire> findByUserId(String userId);

    /** Whom a person may see. */
    String VISIBLE = "(:everybody = true or h.userId = :userId or h.managerId = :userId or h.mentorId = :userId)";

    @Query("from NewHire h where " + VISIBLE
            + " order by case when h.status in (PREPARED, STARTED) then 0 else 1 end, h.startDate desc, h.name, h.id")
    Slice<NewHire> findVisible(String userId, boolean everybody, Pageable page);

    @Query("from NewHire h where h.id = :id and " + VISIBLE)
    Optional<NewHire> findVisible(NewHireId id, String userId, boolean everybody);

    /** Whoever chooses a mentor waits for whoever is choosing, so that both see what the other chose. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended('onboarding.mentor', 0))", nativeQuery = true)
    int awaitOtherChoices();

    @Query("select count(*) > 0 from NewHire where mentorId = :userId and status in (PREPARED, STARTED)")
    boolean isMentor(String userId);

    @Query("select mentorId as mentor, count(*) as number from NewHire"
            + " where mentorId is not null and status in (PREPARED, STARTED) group by mentorId")
    List<Mentees> countMentees();

    interface Mentees {

        String getMentor();

        long getNumber();
    }
}
