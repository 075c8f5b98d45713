package io.salesops.flow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice exists exactly when the step it tells of happened. */
@ApplicationTest
class NotificationsTests {

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isPostedWithItsStepOnly() {
        assertThatThrownBy(() -> notifications.post(notice("alone", "Subject")))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            notifications.post(notice("undone", "Subject"));
            status.setRollbackOnly();
        });
        assertThat(subjects("alone", "undone")).isEmpty();
    }

    @Test
    void twiceIsOneAndTheFirstStands() {
        transaction.executeWithoutResult(
                status -> notifications.post(List.of(notice("twice", "First"), notice("twice", "Second"))));
        transaction.executeWithoutResult(status -> notifications.post(notice("twice", "Third")));

        assertThat(subjects("twice")).containsExactly("First");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(notice("line", "Hello\r\nBcc: eve@example.com\t").subject())
                .isEqualTo("Hello Bcc: eve@example.com ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "//evil.example.com", "https://evil.example.com", "/a b", "/a\nb", ""})
    void linksLeadIntoTheApplication(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("seller", "link", "Subject", "Text", link))
                .withMessageContaining("is not a path");
    }

    private static Notice notice(String key, String subject) {
        return new Notice("seller", key, subject, "Text", "/");
    }

    private List<String> subjects(String... keys) {
        return jdbc.sql("select subject from notification where key in (:keys)")
                .param("keys", List.of(keys))
                .query(String.class)
                .list();
    }
}
