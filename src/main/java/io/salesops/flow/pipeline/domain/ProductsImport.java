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
class ProductsImport implements ImportKind {

    @Override
    public ImportTarget target() {
        return new ImportTarget("products", "product", false, "id");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("id", ValueType.text(200)),
                Field.required("name", ValueType.text(200)),
                Field.optional("series", ValueType.text(100)),
                Field.required("list_price", Amounts.type()),
                Field.optional("cost", Amounts.type()),
                Field.required("currency", ValueType.currency()));
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        return List.of();
    }
}
