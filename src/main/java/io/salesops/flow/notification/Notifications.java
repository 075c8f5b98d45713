package io.salesops.flow.notification;

import io.salesops.flow.notification.domain.Outbox;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.reader.Readers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices, in the transaction of what they tell of: they exist exactly when it happened. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final Outbox outbox;

    private final Readers readers;
    private final Texts texts;

    Notifications(Outbox outbox, Readers readers, Texts texts) {
        this.outbox = outbox;
        this.readers = readers;
        this.texts = texts;
    }

    /** Tells each of these people, with the words of their language. */
    public void tell(Collection<String> people, BiFunction<String, Words, Notice> notice) {
        tell(people, person -> person, notice);
    }

    /**
     * Tells of several things at once.
     *
     * @param reader whose language each is told in
     */
    public <T> void tell(Collection<T> things, Function<T, String> reader, BiFunction<T, Words, Notice> notice) {
        var settings = readers.of(things.stream().map(reader).distinct().toList());
        post(things.stream()
                .map(thing -> {
                    var language = settings.apply(reader.apply(thing)).mailLanguage();
                    return notice.apply(thing, texts.in(language)).writtenIn(language);
                })
                .toList());
    }

    /** How many notices whose keys begin alike each of these people got since then. */
    public Map<String, Long> posted(String keyPrefix, Collection<String> people, Instant since) {
        return outbox.count(keyPrefix, people, since);
    }

    public void post(Notice notice) {
        post(List.of(notice));
    }

    public void post(List<Notice> notices) {
        outbox.add(notices);
    }
}
