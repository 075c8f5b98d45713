package io.salesops.flow.pipeline.domain;

import io.salesops.flow.platform.imports.Check;
import io.salesops.flow.platform.imports.Field;
import io.salesops.flow.platform.imports.ImportBatch;
import io.salesops.flow.platform.imports.ImportKind;
import io.salesops.flow.platform.imports.ImportTarget;
import io.salesops.flow.platform.imports.ValueType;
import java.util.Currency;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What one unit of a currency is worth in the reporting currency, from a day on. */
@Component
class RatesImport implements ImportKind {

    private final Currency reportingCurrency;

    RatesImport(@Value("${salesops.reporting-currency}") Currency reportingCurrency) {
        this.reportingCurrency = reportingCurrency;
    }

    @Override
    public ImportTarget target() {
        return new ImportTarget("rates", "exchange_rate", true, "currency");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.key("currency", ValueType.currency()),
                Field.key("valid_from", ValueType.day()),
                Field.required("rate", ValueType.decimal(10, "0.0000000001", "100000000")));
    }

    @Override
    public List<Check> checks(ImportBatch batch) {
        return List.of(new Check(
                "rate",
                "s.currency = '%s' and s.rate <> 1".formatted(reportingCurrency.getCurrencyCode()),
                "cannot be: the reporting currency is worth 1"));
    }
}
