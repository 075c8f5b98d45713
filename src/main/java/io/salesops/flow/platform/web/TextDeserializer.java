package io.salesops.flow.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Text as it was sent, except for the one character that a database cannot keep; a number is no text. */
@JsonComponent
class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = StringDeserializer.instance.deserialize(parser, context);
        return text != null && text.indexOf('\0') >= 0
                ? (String) context.handleWeirdStringValue(String.class, text, "holds a NUL character")
                : text;
    }
}
