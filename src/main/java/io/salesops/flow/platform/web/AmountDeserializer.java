package io.salesops.flow.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Numbers as they were sent, except for those whose digits no calculation could write out. */
@JsonComponent
class AmountDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final int LARGEST_EXPONENT = 100;

    AmountDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var number = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number != null && Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw InvalidFormatException.from(parser, "has a large exponent", number, BigDecimal.class);
        }
        return number;
    }
}
