package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who worked with which tool on which day. Bots are left out. */
@Component
class ToolUsageImport implements ImportKind {

    /** Tools that rows name and the register does not know are entered as tools in use. */
    static final String NEW_TOOLS = "new-tools";

    private static final int NAME_LENGTH = 200;
    private static final int ACTIONS_A_DAY = 10_000_000;

    private final ToolRegister register;

    ToolUsageImport(ToolRegister register) {
        this.register = register;
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("tool-usage", "tool_usage", true, "user_name");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("tool_key", ValueType.slug("")).readFrom("tool"),
                Field.required("tool", ValueType.text(NAME_LENGTH)).notStored(),
                Field.key("user_name", ValueType.slug("")).readFrom("user"),
                Field.key("day", ValueType.day()),
                Field.required("actions", ValueType.whole(0, ACTIONS_A_DAY)),
                Field.required("bot", ValueType.choice(List.of("true", "false")))
                        .orElse("false")
                        .notStored());
    }

    @Override
    public Set<String> options() {
        return Set.of(NEW_TOOLS);
    }

    @Override
    public void staged(ImportBatch batch) {
        batch.jdbc().sql("delete from staged where bot = 'true'").update();
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        var toCome = new Check("day", "s.day > :today", "is to come");
        return batch.has(NEW_TOOLS)
                ? List.of(toCome)
                : List.of(
                        toCome,
                        new Check(
                                "tool",
                                "not exists (select from tool t where t.key = s.tool_key)",
                                "is no tool of the register; import tools first"));
    }

    @Override
    public void merging(ImportBatch batch) {
        batch.jdbc().sql("""
                        select tool_key as key, min(tool) as name from staged s
                        where not exists (select from tool t where t.key = s.tool_key)
                        group by tool_key order by tool_key""").query(NewTool.class).list().forEach(tool -> enter(tool, batch));
    }

    private void enter(NewTool tool, ImportBatch batch) {
        batch.cannotBeUndone("It entered the tool %s into the register.".formatted(tool.name()));
        register.keep(tool.key(), new Description(tool.name(), tool.name(), null, Rhythm.WEEKLY, null), null);
    }

    private record NewTool(String key, String name) {}
}
