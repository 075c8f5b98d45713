package io.salesops.flow.pipeline.domain;

import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AccountsImport implements ImportKind {

    @Override
    public ImportTarget target() {
        return new ImportTarget("accounts", "account", false, "id");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("id", ValueType.text(200)),
                Field.required("name", ValueType.text(200)),
                Field.optional("sector", ValueType.text(100)),
                Field.optional("country", ValueType.text(100)),
                Field.optional("founded", ValueType.whole(1000, 2999)),
                Field.optional("revenue_millions", Amounts.type()),
                Field.optional("employees", ValueType.whole(0, 100_000_000)),
                Field.optional("parent_id", ValueType.text(200)).readFrom("parent"));
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        return List.of(
                Check.unknownHere("parent_id", "account", "id", "is no account of this source and not in the file"),
                new Check("parent_id", "s.parent_id = s.id", "is the account itself"));
    }
}
