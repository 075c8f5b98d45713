package io.salesops.flow.platform.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.salesops.flow.platform.ModelWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows models and forms in their reader's language. Tasklist sends a whole task or filter back when one of its dates
 * or limits changes: it is stored as the model says it, for everybody.
 */
@Component
class WordsInTasklist implements WriterInterceptor, ReaderInterceptor {

    private static final Pattern ABOUT_MODELS =
            Pattern.compile(".+/engine/[^/]+/(task|process-definition|filter)(/.*)?");
    private static final Set<String> TEXTS =
            Set.of("name", "label", "dateLabel", "description", "text", "valuesExpression");
    /** What people entered, or look for. */
    private static final Set<String> DATA = Set.of("value", "variable", "query");

    private static final JsonFactory JSON = new JsonFactory();

    private final ReaderLocales locales;
    private final ModelWords italian = ModelWords.in(Language.IT.locale());

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    WordsInTasklist(ReaderLocales locales) {
        this.locales = locales;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!isTranslated(context.getMediaType())) {
            context.proceed();
            return;
        }
        var out = context.getOutputStream();
        var answer = new ByteArrayOutputStream();
        context.setOutputStream(answer);
        context.proceed();
        out.write(withTexts(answer.toByteArray(), italian::translated));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (request.getMethod().equals("PUT") && isTranslated(context.getMediaType())) {
            var body = context.getInputStream().readAllBytes();
            context.setInputStream(new ByteArrayInputStream(withTexts(body, italian::original)));
        }
        return context.proceed();
    }

    private boolean isTranslated(@Nullable MediaType type) {
        return type != null
                && type.getSubtype().endsWith("json")
                && ABOUT_MODELS.matcher(request.getRequestURI()).matches()
                && locales.resolveLocale(request).equals(Language.IT.locale());
    }

    /** Nothing but texts is changed, and nothing at all in what cannot be read. */
    static byte[] withTexts(byte[] json, UnaryOperator<String> words) throws IOException {
        var result = new ByteArrayOutputStream(json.length);
        try (var in = JSON.createParser(json);
                var out = JSON.createGenerator(result)) {
            while (in.nextToken() != null) {
                if (in.hasToken(JsonToken.FIELD_NAME) && DATA.contains(in.currentName())) {
                    out.copyCurrentStructure(in);
                } else if (isText(in)) {
                    out.writeString(words.apply(in.getText()));
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        } catch (JsonProcessingException e) {
            return json;
        }
        return result.toByteArray();
    }

    private static boolean isText(JsonParser in) throws IOException {
        var name = in.currentName();
        return in.hasToken(JsonToken.VALUE_STRING) && name != null && TEXTS.contains(name);
    }
}
