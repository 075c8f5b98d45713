package io.salesops.flow.pipeline.domain;

import io.salesops.flow.pipeline.DealsChanged;
import io.salesops.flow.pipeline.DealsClosed;
import io.salesops.flow.pipeline.ForecastCategory;
import io.salesops.flow.pipeline.Stage;
import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class OpportunitiesImport implements ImportKind {

    private static final String CLOSED = "s.stage in ('WON', 'LOST')";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpportunitiesImport(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("opportunities", "opportunity", true, "id");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("id", ValueType.text(100)),
                Field.optional("name", ValueType.text(300)),
                Field.required("owner_id", ValueType.slug("")).readFrom("owner"),
                Field.required("owner", ValueType.text(200)).notStored(),
                Field.optional("account_id", ValueType.text(200)).readFrom("account"),
                Field.optional("product_id", ValueType.text(200)).readFrom("product"),
                Field.required("stage", ValueType.choice(Stage.class)),
                Field.optional("amount", Amounts.type()),
                Field.required("currency", ValueType.currency()),
                Field.optional("created_on", ValueType.day()),
                Field.optional("engaged_on", ValueType.day()),
                Field.optional("closes_on", ValueType.day()),
                Field.optional("forecast_category", ValueType.choice(ForecastCategory.class)),
                Field.optional("next_step", ValueType.note(500)),
                Field.optional("next_step_on", ValueType.day()),
                Field.optional("close_pushes", ValueType.whole(0, 1000)).orElse("0"),
                Field.optional("last_activity_on", ValueType.day()),
                Field.optional("contacts", ValueType.whole(0, 10_000)),
                Field.optional("stage_entered_on", ValueType.day()));
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        return List.of(
                Check.unknown("owner", "person", "source_id", "is no person of this source; import people first"),
                Check.unknown("account_id", "account", "id", "is no account of this source; import accounts first"),
                Check.unknown("product_id", "product", "id", "is no product of this source; import products first"),
                new Check("closes_on", CLOSED + " and s.closes_on is null", "is missing, but the deal is closed"),
                new Check("closes_on", CLOSED + " and s.closes_on > :today", "is to come, but the deal is closed"),
                new Check("closes_on", "s.closes_on < s.engaged_on", "lies before the client was engaged"),
                new Check("engaged_on", "s.engaged_on > :today", "is to come"),
                new Check("engaged_on", "s.engaged_on < s.created_on", "lies before the deal was created"),
                new Check("created_on", "s.created_on > :today", "is to come"),
                new Check("last_activity_on", "s.last_activity_on > :today", "is to come"),
                new Check("stage_entered_on", "s.stage_entered_on > :today", "is to come"),
                new Check("amount", "s.stage = 'WON' and s.amount is null", "is missing, but the deal is won"));
    }

    /** A later close date of a deal that stays open is a push. */
    @Override
    public Map<String, String> kept() {
        return Map.of("stage_entered_on", "s.stage_entered_on", "close_pushes", """
                t.close_pushes + case
                  when t.stage not in ('WON', 'LOST') and s.stage not in ('WON', 'LOST') and s.closes_on > t.closes_on
                  then 1 else 0 end""");
    }

    /** Where the file does not say when a deal entered its stage, it is the day on which we see it there first. */
    @Override
    public void staged(ImportBatch batch) {
        batch.jdbc().sql("""
                        update staged s set stage_entered_on = coalesce(
                          (select t.stage_entered_on from opportunity t where t.id = s.id and t.stage = s.stage),
                          least(:today, case when s.stage in ('WON', 'LOST') then s.closes_on
                            when not exists (select from opportunity t where t.id = s.id) then s.engaged_on end))
                        where s.stage_entered_on is null""").param("today", LocalDate.now(clock)).update();
    }

    /** Keeps which deals the file closes or moves on: once merged, nobody can tell where they were before. */
    @Override
    public void merging(ImportBatch batch) {
        batch.jdbc().sql("""
                        create temporary table closing on commit drop as
                        select t.id, s.stage from staged s join opportunity t on t.id = s.id
                        where t.stage not in ('WON', 'LOST') and\s""" + CLOSED).update();
        batch.jdbc().sql("""
                        insert into opportunity_stay (opportunity_id, stage, entered_on, left_on)
                        select t.id, t.stage, t.stage_entered_on, greatest(s.stage_entered_on, t.stage_entered_on)
                        from staged s join opportunity t on t.id = s.id
                        where t.stage <> s.stage and t.stage not in ('WON', 'LOST') and t.stage_entered_on is not null
                        on conflict (opportunity_id, stage, entered_on) do update set left_on = excluded.left_on""").update();
    }

    @Override
    public void merged(ImportBatch batch) {
        var owners = batch.jdbc()
                .sql("select distinct o.owner_id from merged m join opportunity o on o.id = m.id")
                .query(String.class)
                .set();
        if (!owners.isEmpty()) {
            events.publishEvent(new DealsChanged(owners));
        }
        var closed = new DealsClosed(closed(batch, Stage.WON), closed(batch, Stage.LOST));
        if (!closed.won().isEmpty() || !closed.lost().isEmpty()) {
            batch.cannotBeUndone("It closed deals that were open: their reviews ended, and what was won is held against"
                    + " what was approved. Import a file that says what is right.");
            events.publishEvent(closed);
        }
    }

    @Override
    public void undoing(ImportBatch batch) {
        batch.jdbc().sql("""
                        create temporary table reverting on commit drop as
                        select o.owner_id from undoing u join opportunity o on o.id = u.id
                        union select u.before ->> 'owner_id' from undoing u where u.before is not null""").update();
    }

    @Override
    public void undone(ImportBatch batch) {
        events.publishEvent(new DealsChanged(batch.jdbc()
                .sql("select owner_id from reverting")
                .query(String.class)
                .set()));
    }

    private static Set<String> closed(ImportBatch batch, Stage stage) {
        return batch.jdbc()
                .sql("select id from closing where stage = :stage")
                .param("stage", stage.name())
                .query(String.class)
                .set();
    }
}
