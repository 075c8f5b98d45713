package io.salesops.flow.platform.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: the one that its reader chose, else the browser's; programs are answered in English. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLocales implements LocaleResolver {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/+(api|engine-rest|actuator)([/;].*)?");
    private static final String FOUND = ReaderLocales.class.getName();

    private final Readers readers;

    ReaderLocales(Readers readers) {
        this.readers = readers;
    }

    /** Asked several times for a page, and looked up once. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Locale found) {
            return found;
        }
        var locale = languageFor(request).locale();
        request.setAttribute(FOUND, locale);
        return locale;
    }

    private Language languageFor(HttpServletRequest request) {
        if (FOR_PROGRAMS.matcher(request.getRequestURI()).matches()) {
            return Language.EN;
        }
        return Optional.ofNullable(request.getUserPrincipal())
                .map(user -> readers.of(user.getName()).language())
                .or(() -> Language.among(Collections.list(request.getLocales())))
                .orElse(Language.EN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("People choose their language among their settings.");
    }
}
