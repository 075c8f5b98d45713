package io.salesops.flow.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notice.Item;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.identity.Mailboxes;
import io.salesops.flow.platform.reader.Readers;
import io.salesops.flow.platform.reader.Readers.Told;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** What is posted is mailed, once, by a real server. */
@ApplicationTest
class DeliveryTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NamedParameterJdbcTemplate batches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Notifications notifications;

    @Autowired
    Readers readers;

    @Autowired
    IdentityService identities;

    @Autowired
    ITemplateEngine templates;

    private final NotificationSettings settings = new NotificationSettings(
            HOUR, RETRIES, HOUR, URI.create("https://flow.example.com/"), "flow@example.com", HOUR);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int port;

    @BeforeEach
    void startTheServer() {
        jdbc.sql("delete from notification").update();
        server.start();
        port = server.getSmtp().getPort();
        mailbox("seller", "sam@example.com");
    }

    @AfterEach
    void stopTheServer() {
        mailbox("seller", null);
        server.stop();
    }

    @Test
    void mailsWhatWasPosted() throws Exception {
        post(new Notice("seller", "k-1", "Your target: 552 ✓", "It is 552.", "/targets/1"));

        delivery().deliver();

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Your target: 552 ✓");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("sam@example.com");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("flow@example.com");
        assertThat(text(mail)).startsWith("It is 552.\n\nhttps://flow.example.com/targets/1\n\n-- \nYou get this");
        assertThat(page(mail))
                .contains("<html lang=\"en\"", "It is 552.", "<a href=\"https://flow.example.com/targets/1\">Open</a>");
        assertThat(onlyNotice())
                .returns(NoticeState.SENT, PostedNotice::state)
                .returns("sam@example.com", PostedNotice::address);
    }

    @Test
    void oneKeyIsOneMail() {
        post(notice("k-1"), notice("k-1"));
        post(notice("k-1"));
        delivery().deliver();
        post(notice("k-1"));
        delivery().deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void waitsWithoutAMailServer() {
        post(notice("k-1"));
        delivery(null).deliver();
        assertThat(onlyNotice())
                .returns(NoticeState.WAITING, PostedNotice::state)
                .returns(0, PostedNotice::attempts)
                .returns(null, PostedNotice::reason);

        delivery().deliver();
        assertThat(onlyNotice().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void triesAgainAfterTheServerWasDown() {
        post(notice("k-1"));
        server.stop();
        delivery().deliver();
        assertThat(onlyNotice())
                .returns(NoticeState.WAITING, PostedNotice::state)
                .returns(1, PostedNotice::attempts)
                .extracting(PostedNotice::reason)
                .asString()
                .contains("Connection refused");

        server.start();
        port = server.getSmtp().getPort();
        pass(Duration.ofSeconds(9));
        delivery().deliver();
        assertThat(server.getReceivedMessages()).isEmpty();

        pass(Duration.ofSeconds(1));
        delivery().deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(onlyNotice().reason()).isNull();
    }

    @Test
    void failsAfterTheLastAttemptUntilSomebodyTriesAnew() {
        post(notice("k-1"));
        server.stop();
        for (var wait : RETRIES) {
            delivery().deliver();
            assertThat(onlyNotice().state()).isEqualTo(NoticeState.WAITING);
            pass(wait);
        }
        delivery().deliver();
        assertThat(onlyNotice())
                .returns(NoticeState.FAILED, PostedNotice::state)
                .returns(4, PostedNotice::attempts)
                .extracting(PostedNotice::reason)
                .asString()
                .contains("Connection refused");

        server.start();
        port = server.getSmtp().getPort();
        pass(HOUR);
        delivery().deliver();
        assertThat(server.getReceivedMessages()).isEmpty();

        outbox().retry(onlyNotice().id());
        delivery().deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void repeatsTheSameMailWhenTheAnswerOfTheServerIsLost() throws Exception {
        post(notice("k-1"));
        delivery(new LosesTheAnswer()).deliver();
        pass(RETRIES.get(0));
        delivery().deliver();

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID())
                .isEqualTo(mails[1].getMessageID())
                .isEqualTo("<%s@salesops-flow>".formatted(onlyNotice().id()));
    }

    @Test
    void twoDeliveriesAtOnceMailEverythingOnce() {
        post(IntStream.range(0, 40).mapToObj(i -> notice("k-" + i)).toArray(Notice[]::new));

        var deliveries = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(delivery()::deliver))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(deliveries).join();

        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void waitsForAnAddress() {
        mailbox("seller", null);
        post(notice("k-1"));
        delivery().deliver();
        assertThat(onlyNotice())
                .returns(NoticeState.WAITING, PostedNotice::state)
                .returns(0, PostedNotice::attempts)
                .returns("The account 'seller' has no e-mail address.", PostedNotice::reason);

        mailbox("seller", "sam@example.com");
        pass(HOUR);
        delivery().deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingInTheTextsIsAHeader() throws Exception {
        post(new Notice("seller", "k-1", "Hello\r\nBcc: eve@example.com\r\n\r\nBody", "Text", null));
        delivery().deliver();

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@example.com Body");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(text(mail)).startsWith("Text\n");
    }

    @Test
    void anAddressIsOneAddressAndNothingElse() {
        post(notice("k-1"));
        for (var address : List.of(
                "\"Sam\r\nBcc: eve@example.com\" <sam@example.com>",
                "sam@example.com\r\nBcc: eve@example.com",
                "sam@example.com, eve@example.com",
                "sam",
                "<a@b> <c@d>")) {
            mailbox("seller", address);
            pass(HOUR);
            delivery().deliver();
            assertThat(onlyNotice())
                    .returns(NoticeState.WAITING, PostedNotice::state)
                    .returns("The e-mail address of the account 'seller' cannot be used.", PostedNotice::reason);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void textsAreNeverEvaluated() throws Exception {
        var text = "${7*7} #{7*7} *{7*7} [[${7*7}]] T(java.lang.Runtime) {0} %s <b>x</b>";
        post(new Notice("seller", "k-1", text, text, null));
        delivery().deliver();

        assertThat(onlyMail().getSubject()).isEqualTo(text);
        assertThat(text(onlyMail())).startsWith(text + "\n");
        assertThat(page(onlyMail())).contains(text.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"));
    }

    @Test
    void aNoticeTakesAnEntryForTheCalendarAlong() throws Exception {
        post(new Notice("nobody", "k-1", "Welcome", "It begins.", "/first-90-days")
                .mailedTo("nora@example.com")
                .inviting(
                        new CalendarEvent("day-1@example.com", 2, false, LocalDate.of(2026, 3, 2), "Your first day")));
        delivery().deliver();

        var mail = onlyMail();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("nora@example.com");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).asString().startsWith("It begins.");
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
        assertThat(parts.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        var calendar = new CalendarBuilder().build(parts.getBodyPart(2).getInputStream());
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.toString())
                .contains(
                        "METHOD:REQUEST",
                        "UID:day-1@example.com",
                        "SEQUENCE:2",
                        "DTSTART;VALUE=DATE:20260302",
                        "ORGANIZER:mailto:flow@example.com",
                        "ATTENDEE:mailto:nora@example.com");
    }

    @Test
    void aCancellationSaysSoToTheCalendar() throws Exception {
        post(notice("k-1")
                .inviting(new CalendarEvent("day-1@example.com", 3, true, LocalDate.of(2026, 3, 2), "Your first day")));
        delivery().deliver();

        var part = ((MimeMultipart) onlyMail().getContent()).getBodyPart(2);
        assertThat(part.getContentType()).contains("method=CANCEL");
        assertThat(new CalendarBuilder().build(part.getInputStream()).toString())
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3");
    }

    @Test
    void eachPersonIsToldInTheirLanguage() throws Exception {
        readers.suggest(List.of(new Told("seller", "it")));
        transaction.executeWithoutResult(status -> notifications.tell(List.of("seller"), (seller, words) -> new Notice(
                        seller,
                        "k-1",
                        words.of("absences.notice.subject", "<script>${7*7}", LocalDate.of(2026, 11, 22)),
                        words.money(new BigDecimal("1234.5"), "USD"),
                        null)
                .listing(List.of(new Item("L'[[${7*7}]]", "/t/1")))));
        now = Instant.parse("2100-01-01T00:00:00Z"); // the clock of the application is ahead of this one
        delivery().deliver();

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Sostituisci <script>${7*7} dal 22 nov 2026");
        assertThat(text(mail)).startsWith("USD 1.234,50\n\n- L'[[${7*7}]]\n  https://flow.example.com/t/1\n");
        assertThat(page(mail))
                .contains("<html lang=\"it\"", "Sostituisci &lt;script&gt;${7*7} dal 22 nov 2026")
                .contains("<a href=\"https://flow.example.com/t/1\">L&#39;[[${7*7}]]</a>");
        jdbc.sql("delete from reader_setting").update();
    }

    /** Takes the mail to the server, and does not hear what it answers. */
    private final class LosesTheAnswer extends JavaMailSenderImpl {

        LosesTheAnswer() {
            setHost("127.0.0.1");
            setPort(port);
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            super.doSend(messages, originals);
            throw new MailSendException("the connection broke");
        }
    }

    private static Notice notice(String key) {
        return new Notice("seller", key, "Subject", "Text", null);
    }

    private void post(Notice... notices) {
        transaction.executeWithoutResult(status -> outbox().add(List.of(notices)));
    }

    private Outbox outbox() {
        return new Outbox(jdbc, batches, clock());
    }

    private Delivery delivery() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return delivery(sender);
    }

    private Delivery delivery(@Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("mailSender", sender);
        }
        return new Delivery(
                outbox(),
                new Letters(mailboxes, settings, templates, (link, recipient) -> link),
                settings,
                beans.getBeanProvider(JavaMailSender.class),
                transaction,
                clock());
    }

    private Clock clock() {
        return InstantSource.fixed(now).withZone(ZoneOffset.UTC);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void mailbox(String userId, @Nullable String address) {
        var user = identities.createUserQuery().userId(userId).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
    }

    private PostedNotice onlyNotice() {
        var notices = outbox().find(null, null, 0, 2);
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return Arrays.asList(server.getReceivedMessages()).get(0);
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    private static String page(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        var parts = (MimeMultipart) mail.getContent();
        return parts.getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n")
                .strip();
    }
}
