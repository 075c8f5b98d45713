package io.salesops.flow.adoption.domain;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tools that are in use already, with their contracts. */
@Component
class ToolsImport implements ImportKind {

    private static final int NAME_LENGTH = 200;
    private static final int PURPOSE_LENGTH = 1000;
    private static final int SYSTEM_LENGTH = 64;
    private static final int MOST_LICENCES = 1_000_000;
    private static final int LONGEST_TERM = 120;
    private static final List<String> CONTRACT =
            List.of("annual_cost", "licences", "contract_from", "notice_on", "contract_until", "term_months");

    private final ToolRegister register;
    private final Contracts contracts;

    ToolsImport(ToolRegister register, Contracts contracts) {
        this.register = register;
        this.contracts = contracts;
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("tools", "known_tool", false, "key");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("key", ValueType.slug("")).readFrom("id"),
                Field.required("name", ValueType.name(NAME_LENGTH)),
                Field.required("purpose", ValueType.text(PURPOSE_LENGTH)),
                Field.optional("supplier", ValueType.name(NAME_LENGTH)),
                Field.optional("owner_id", ValueType.slug("")).readFrom("owner"),
                Field.required("rhythm", ValueType.choice(Rhythm.class)).orElse(Rhythm.WEEKLY.name()),
                Field.optional("system", ValueType.text(SYSTEM_LENGTH)),
                Field.optional("annual_cost", ValueType.decimal(2, "0", "1000000000")),
                Field.optional("licences", ValueType.whole(0, MOST_LICENCES)),
                Field.optional("contract_from", ValueType.day()),
                Field.optional("notice_on", ValueType.day()),
                Field.optional("contract_until", ValueType.day()),
                Field.optional("term_months", ValueType.whole(1, LONGEST_TERM)));
    }

    /** Rows are held against the register, whatever brought a tool there. */
    @Override
    public void staged(ImportBatch batch) {
        leaveContractsInForce(batch);
        batch.jdbc().sql("""
                        create temporary table known_tool on commit drop as
                        select cast(:source as text) as source, t.* from tool t
                        where t.key in (select key from staged)""").param("source", batch.source()).update();
    }

    /** A contract that says what the last file said, or nothing, is not signed again: the one in force stays. */
    private static void leaveContractsInForce(ImportBatch batch) {
        batch.jdbc()
                .sql("""
                        with said as (
                            select distinct on (key) key, %1$s from staged
                            where num_nulls(%1$s) = 0 order by key, line),
                          nothing_new as (
                            update staged s set (%1$s) = row(%2$s)
                            from tool t left join tool_contract_imported i on i.tool_key = t.key and i.source = :source
                            where t.key = s.key and num_nulls(%2$s) = 0
                              and (num_nulls(%3$s) = %4$d or row(%3$s) = row(%5$s)))
                        insert into tool_contract_imported (source, tool_key, %1$s) select :source, said.* from said
                        on conflict (source, tool_key) do update set (%1$s) = row(%6$s)""".formatted(
                                contract(""),
                                contract("t."),
                                contract("s."),
                                CONTRACT.size(),
                                contract("i."),
                                contract("excluded.")))
                .param("source", batch.source())
                .update();
    }

    private static String contract(String prefix) {
        return CONTRACT.stream().map(prefix::concat).collect(joining(", "));
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        return List.of(
                new Check(
                        "key",
                        "exists (select from tool t where t.key = s.key and t.status in ('RETIRING', 'RETIRED'))",
                        "is a retired tool; give another one another id"),
                new Check(
                        "key",
                        "exists (select from tool t where t.key = s.key and t.status = 'DECLINED')",
                        "is a tool that was not taken on; give another one another id"),
                new Check(
                        "owner_id",
                        "s.owner_id is not null and not exists (select from person p where p.user_id = s.owner_id)",
                        "is nobody we know; import people first"),
                new Check(
                        "contract_until",
                        "num_nulls(%s) not in (0, %d)".formatted(contract("s."), CONTRACT.size()),
                        "needs annual_cost, licences, contract_from, notice_on, contract_until and term_months"
                                + " together: all of a contract, or nothing of it"),
                new Check(
                        "contract_until",
                        "exists (select from tool t where t.key = s.key and t.contract_until > s.contract_until)",
                        "lies before the end of the contract in force; if the file is from before a renewal, write the"
                                + " contract that the register shows, or leave all of its columns blank"),
                new Check("notice_on", "s.notice_on < s.contract_from", "lies before contract_from"),
                new Check("notice_on", "s.notice_on > s.contract_until", "lies after contract_until"));
    }

    /** Columns that are not in the file are known as they were. */
    @Override
    public void merged(ImportBatch batch) {
        batch.cannotBeUndone(
                "Tools, their contracts and what began with them stay. Import a file that says what is right,"
                        + " or retire the tool.");
        batch.jdbc().sql("""
                        select t.* from merged m join known_tool t on t.key = m.key join staged s on s.key = m.key
                        order by s.line""").query(Row.class).list().forEach(this::keep);
    }

    private void keep(Row row) {
        var tool = register.keep(row.key(), row.description(), row.ownerId());
        var contract = row.contract();
        if (contract != null && !tool.contract().filter(contract::equals).isPresent()) {
            contracts.sign(tool.id(), contract);
        }
    }

    private record Row(
            String key,
            String name,
            String purpose,
            @Nullable String supplier,
            @Nullable String ownerId,
            Rhythm rhythm,
            @Nullable String system,
            @Nullable BigDecimal annualCost,
            @Nullable Integer licences,
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate contractUntil,
            @Nullable Integer termMonths) {

        Description description() {
            return new Description(name, purpose, supplier, rhythm, system);
        }

        @Nullable
        Contract contract() {
            return annualCost == null
                            || licences == null
                            || contractFrom == null
                            || noticeOn == null
                            || contractUntil == null
                            || termMonths == null
                    ? null
                    : new Contract(annualCost, licences, contractFrom, noticeOn, contractUntil, termMonths);
        }
    }
}
