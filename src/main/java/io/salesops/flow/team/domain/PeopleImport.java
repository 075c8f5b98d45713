package io.salesops.flow.team.domain;

import static java.util.stream.Collectors.toSet;

import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import io.salesops.flow.platform.reader.Language;
import io.salesops.flow.platform.reader.Readers;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.PeopleChanged;
import io.salesops.flow.team.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sellers, their managers and whoever else takes part, with their teams. */
@Component
class PeopleImport implements ImportKind {

    /** Managers whom rows only name are made people too. */
    static final String NAMED_MANAGERS = "named-managers";

    /** Rows may be about people who have an account already. */
    static final String EXISTING_ACCOUNTS = "existing-accounts";

    /** The source knows who led somebody once: whoever would lead themselves, however indirectly, has no manager. */
    static final String FORMER_MANAGERS = "former-managers";

    private static final int NAME_LENGTH = 200;

    private static final String IN_A_CIRCLE = """
            s.user_id in (
              with recursive link as (
                select user_id, manager_id from staged where manager_id is not null
                union all
                select user_id, manager_id from person p
                where manager_id is not null and not exists (select from staged o where o.user_id = p.user_id)),
              climb as (
                select user_id, manager_id from link
                union
                select climb.user_id, link.manager_id from climb join link on link.user_id = climb.manager_id)
              select user_id from climb where user_id = manager_id)""";

    private static final String ERASED = """
            exists (select from erased_person e
              where e.fingerprint = encode(sha256(convert_to(e.pseudonym || s.user_id, 'UTF8')), 'hex'))""";

    private final List<Field> fields;
    private final PeopleAccounts accounts;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    PeopleImport(
            WorkingDays workingDays,
            @Value("${salesops.default-region}") String defaultRegion,
            PeopleAccounts accounts,
            Readers readers,
            ApplicationEventPublisher events) {
        this.fields = List.of(
                Field.key("user_id", ValueType.slug("")).readFrom("id"),
                Field.required("source_id", ValueType.text(NAME_LENGTH)).readFrom("id"),
                Field.required("name", ValueType.text(NAME_LENGTH)),
                Field.optional("email", ValueType.email()),
                Field.required("role", ValueType.choice(Role.class)),
                Field.optional("team_id", ValueType.slug("team-")).readFrom("team"),
                Field.optional("team", ValueType.text(NAME_LENGTH)).notStored(),
                Field.optional("manager_id", ValueType.slug("")).readFrom("manager"),
                Field.optional("manager", ValueType.text(NAME_LENGTH)).notStored(),
                Field.required("region", ValueType.choice(workingDays.regions()))
                        .orElse(defaultRegion),
                Field.optional("language", ValueType.choice(Language.codes())),
                Field.optional("employed_from", ValueType.day()),
                Field.optional("employed_until", ValueType.day()));
        this.accounts = accounts;
        this.readers = readers;
        this.events = events;
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("people", "person", true, "source_id");
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Set<String> options() {
        return Set.of(NAMED_MANAGERS, EXISTING_ACCOUNTS, FORMER_MANAGERS);
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        var checks = new ArrayList<>(List.of(
                Check.unknownHere("manager", "person", "source_id", "is no person of this source and not in the file"),
                new Check("manager", IN_A_CIRCLE, "leads back to the person: managers go round in a circle"),
                new Check(
                        "source_id",
                        ERASED,
                        "belongs to somebody whose data was erased after they left: take the row out, or give somebody"
                                + " else another id"),
                new Check("employed_until", "s.employed_until < s.employed_from", "lies before employed_from"),
                new Check(
                        "team",
                        "exists (select from team t where t.id = s.team_id and t.source <> :source)",
                        "is the team of another source")));
        if (!batch.has(EXISTING_ACCOUNTS)) {
            checks.add(new Check(
                    "source_id",
                    "exists (select from act_id_user u where u.id_ = s.user_id)"
                            + " and not exists (select from person p where p.user_id = s.user_id)",
                    "is the account of somebody who was not imported"));
        }
        return checks;
    }

    @Override
    public void staged(ImportBatch batch) {
        if (batch.has(FORMER_MANAGERS)) {
            batch.jdbc()
                    .sql("update staged s set manager = null, manager_id = null where " + IN_A_CIRCLE)
                    .update();
        }
        if (batch.has(NAMED_MANAGERS)) {
            batch.jdbc().sql("""
                            insert into staged (line, user_id, source_id, name, role, team_id, team, region, counted)
                            select distinct on (manager_id)
                              line, manager_id, manager, manager, 'SALES_MANAGER', team_id, team, region, false
                            from staged s
                            where manager is not null and manager_id is not null
                              and not exists (select from staged o where o.user_id = s.manager_id)
                              and not exists (select from person p where p.source = :source and p.source_id = s.manager)
                            order by manager_id, line""").param("source", batch.source()).update();
        }
    }

    @Override
    public void merging(ImportBatch batch) {
        batch.jdbc()
                .sql("""
                        with made as (
                          insert into team (id, source, name)
                          select distinct on (team_id) team_id, :source, team from staged
                          where team_id is not null
                          order by team_id, line
                          on conflict (id) do nothing
                          returning id)
                        insert into import_change (run_id, place, line, key)
                        select :run, 'team', min(s.line), jsonb_build_object('id', made.id)
                        from made join staged s on s.team_id = made.id group by made.id""")
                .param("run", batch.run())
                .param("source", batch.source())
                .update();
        if (batch.has(EXISTING_ACCOUNTS)) {
            batch.cannotBeUndone("People of this source may have had their accounts before.");
        }
    }

    @Override
    public void merged(ImportBatch batch) {
        if (leftOrMoved(batch)) {
            batch.cannotBeUndone(
                    "With it people left, or got another team or manager: their targets, tasks and licences"
                            + " have followed. Import a file that says what is right.");
        }
        keepAccounts(batch, "merged");
    }

    private static boolean leftOrMoved(ImportBatch batch) {
        return batch.jdbc()
                .sql("""
                        select exists (
                          select from import_change c join person p on p.user_id = c.key ->> 'user_id'
                          where c.run_id = :run and c.place = 'person' and c.before is not null
                            and (c.before ->> 'employed_until', c.before ->> 'team_id', c.before ->> 'manager_id')
                              is distinct from (p.employed_until::text, p.team_id, p.manager_id))""")
                .param("run", batch.run())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Check> undoChecks() {
        return List.of(
                usedBy("act_hi_taskinst", "assignee_", "has had tasks since"),
                usedBy("act_ru_identitylink", "user_id_", "can take tasks"),
                usedBy("new_hire", "user_id", "is brought on board"),
                usedBy("tool_licence", "user_id", "holds a licence"),
                usedBy("tool", "owner_id", "owns a tool"),
                new Check("source_id", """
                        s.before is null and exists (
                          select from act_id_membership m join act_id_group g on g.id_ = m.group_id_
                          where m.user_id_ = s.user_id and coalesce(g.type_, '') <> 'TEAM'
                            and m.group_id_ not in ('sellers', 'sales-managers'))""", "was given further groups since"));
    }

    private static Check usedBy(String table, String column, String reason) {
        return new Check(
                "source_id",
                "s.before is null and exists (select from %s r where r.%s = s.user_id)".formatted(table, column),
                reason);
    }

    @Override
    public void undone(ImportBatch batch) {
        batch.jdbc()
                .sql("select user_id from undoing where before is null order by user_id")
                .query(String.class)
                .list()
                .forEach(accounts::close);
        batch.jdbc()
                .sql("select key ->> 'id' from import_change where run_id = :run and place = 'team'")
                .param("run", batch.run())
                .query(String.class)
                .list()
                .forEach(accounts::closeTeam);
        keepAccounts(batch, "undoing");
    }

    private void keepAccounts(ImportBatch batch, String those) {
        var changed = batch.jdbc()
                .sql("""
                        select %s
                        from %s m join person p on p.user_id = m.user_id left join team t on t.id = p.team_id
                        order by p.user_id""".formatted(ChangedPerson.COLUMNS, those))
                .query(ChangedPerson.class)
                .list();
        changed.forEach(person -> accounts.keep(person.account()));
        readers.suggest(changed.stream()
                .map(person -> new Readers.Told(person.userId(), person.language()))
                .toList());
        if (!changed.isEmpty()) {
            events.publishEvent(new PeopleChanged(
                    changed.stream().map(ChangedPerson::userId).collect(toSet())));
        }
    }
}
