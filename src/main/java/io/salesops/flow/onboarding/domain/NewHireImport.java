package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.onboarding.domain.StartDates.DAYS_PAST;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.Names;
import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.InvalidValue;
import io.salesops.flow.platform.imports.ValueType;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Accepted offers: who is new is hired, and the start of who is known moves when the file moves it. */
@Component
class NewHireImport implements ImportKind {

    private static final int NAME_LENGTH = 200;

    /** Who is known need not fit once more: people leave, teams go, and days pass. */
    private static final String NEW = "not exists (select from known_hire k where k.email = s.email) and ";

    private final HiringDesk desk;
    private final NewHires hires;
    private final KnownHires known;
    private final StartDates startDates;
    private final List<Field> fields;
    private final Clock clock;

    NewHireImport(
            HiringDesk desk,
            NewHires hires,
            KnownHires known,
            StartDates startDates,
            WorkingDays workingDays,
            @Value("${salesops.default-region}") String defaultRegion,
            Clock clock) {
        this.desk = desk;
        this.hires = hires;
        this.known = known;
        this.startDates = startDates;
        this.clock = clock;
        this.fields = List.of(
                Field.key("email", ValueType.address()),
                Field.required("name", readableName()).notStored(),
                Field.required("role", ValueType.choice(Role.class)).notStored(),
                Field.optional("team", ValueType.text(NAME_LENGTH)).notStored(),
                Field.optional("manager", ValueType.slug("")).notStored(),
                Field.required("region", ValueType.choice(workingDays.regions()))
                        .orElse(defaultRegion)
                        .notStored(),
                Field.required("start_date", ValueType.day()));
    }

    private static ValueType readableName() {
        var text = ValueType.text(NAME_LENGTH);
        return new ValueType(text.sqlType(), text.closed(), (cell, dates) -> {
            if (!Names.isName(cell)) {
                throw new InvalidValue("is not one line with at least one letter");
            }
            return text.reading().read(cell, dates);
        });
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("new-hires", "known_hire", false, "email");
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    /**
     * Rows are held against the open onboarding of the same person, or else against the latest one with that start:
     * whoever withdrew is not hired again by the file that knows nothing of it. A start that HR moved since stays: the
     * row still says what it said, so it says what is known.
     */
    @Override
    public void staged(ImportBatch batch) {
        batch.jdbc().sql("""
                        create temporary table known_hire on commit drop as
                        select distinct on (s.email) cast(:source as text) as source, s.email, h.id, h.status,
                          case h.listed_start_date when s.start_date then s.start_date else h.start_date end
                            as start_date,
                          0 as version
                        from staged s join new_hire h on lower(h.email) = s.email
                        where h.status in ('PREPARED', 'STARTED')
                          or s.start_date in (h.start_date, h.listed_start_date)
                        order by s.email, h.status in ('PREPARED', 'STARTED') desc, h.accepted_at desc""").param("source", batch.source()).update();
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        var today = LocalDate.now(clock); // the desk's, not the latest one anywhere
        return List.of(
                new Check(
                        "start_date",
                        """
                        s.start_date < date '%s' and not exists (
                          select from known_hire k where k.email = s.email and k.start_date = s.start_date)""".formatted(today.minusDays(DAYS_PAST)),
                        "lies more than %d days back: this person is with us already".formatted(DAYS_PAST)),
                new Check("start_date", """
                        exists (select from known_hire k
                          where k.email = s.email and k.status = 'STARTED' and k.start_date <> s.start_date)""", "is another one than the day on which this person started"),
                new Check("start_date", """
                        exists (select from known_hire k join new_hire h on lower(h.email) = k.email and h.id <> k.id
                          where k.email = s.email and h.start_date = s.start_date and h.status <> 'WITHDRAWN')""", "is the start of an earlier onboarding of this person"),
                new Check("email", NEW + """
                        exists (select from new_hire h join person p on p.user_id = h.user_id
                          where lower(h.email) = s.email and h.status = 'CONFIRMED'
                            and coalesce(p.employed_until >= s.start_date, true))""", "belongs to somebody who is with us already"),
                new Check("manager", NEW + """
                        s.manager is not null and not exists (select from person p where p.user_id = s.manager
                          and coalesce(p.employed_until >= s.start_date, true))""", "is nobody who works with us"),
                new Check("team", NEW + """
                        s.team is not null and not exists (
                          select from team t where t.id = s.team or lower(t.name) = lower(s.team))""", "is no team of ours"));
    }

    @Override
    public void merged(ImportBatch batch) {
        batch.cannotBeUndone("Onboardings have begun or moved with it. HR can withdraw each of them.");
        batch.jdbc().sql("""
                        select k.id, s.name, s.email, s.role, s.team, s.manager, s.region, s.start_date
                        from merged m join staged s on s.email = m.email join known_hire k on k.email = m.email
                        order by s.line""").query(Row.class).list().forEach(row -> take(row, batch.source()));
        keepListedStarts(batch);
    }

    private void take(Row row, String source) {
        if (row.id() == null) {
            desk.accept(source, row.request());
        } else {
            startDates.move(known.get(new NewHireId(row.id())), row.startDate());
        }
    }

    /** Tells rows that change later on from those that HR has overruled. */
    private void keepListedStarts(ImportBatch batch) {
        hires.flush();
        batch.jdbc().sql("""
                        update new_hire h set listed_start_date = s.start_date from staged s
                        where lower(h.email) = s.email and h.start_date = s.start_date
                          and h.listed_start_date is distinct from s.start_date""").update();
    }

    private record Row(
            @Nullable UUID id,
            String name,
            String email,
            Role role,
            @Nullable String team,
            @Nullable String manager,
            String region,
            LocalDate startDate) {

        HireRequest request() {
            return new HireRequest(
                    UUID.randomUUID().toString(), null, name, email, role, team, manager, region, startDate);
        }
    }
}
