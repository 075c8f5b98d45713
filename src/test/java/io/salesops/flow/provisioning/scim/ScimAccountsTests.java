package io.salesops.flow.provisioning.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.provisioning.ScimServer;
import io.salesops.flow.provisioning.ScimServer.Fault;
import io.salesops.flow.provisioning.scim.ProvisioningSettings.SystemSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScimAccountsTests {

    private static final ScimServer SERVER = ScimServer.start(0);
    private static final Systems SYSTEMS = systems();
    private static final Person NICK = new Person("hire-1", "Nick Newhire", "nick@example.com", "SELLER");

    private final ScimAccounts accounts = SYSTEMS.accountsOf("crm").orElseThrow();

    private static Systems systems() {
        var crm = new SystemSettings("CRM", SERVER.baseUrl(), "secret", Map.of());
        var badge = new SystemSettings("Badge system", null, null, Map.of());
        return new Systems(
                new ProvisioningSettings(Duration.ofSeconds(4), Duration.ZERO, Map.of("crm", crm, "badge", badge)));
    }

    @AfterEach
    void heal() {
        SERVER.reset();
    }

    @AfterAll
    static void stop() {
        SYSTEMS.destroy();
        SERVER.close();
    }

    @Test
    void createsAnAccountWithWhatWeKnowOfThePerson() throws AccountRefused {
        var id = accounts.provide(NICK);

        assertThat(SERVER.users()).singleElement().satisfies(user -> {
            assertThat(user.getId()).isEqualTo(id);
            assertThat(user.getExternalId()).isEqualTo("hire-1");
            assertThat(user.getUserName()).isEqualTo("nick@example.com");
            assertThat(user.getDisplayName()).isEqualTo("Nick Newhire");
            assertThat(user.getTitle()).isEqualTo("SELLER");
            assertThat(user.getActive()).isTrue();
            assertThat(user.getPrimaryEmailAddress().orElseThrow().getValue()).isEqualTo("nick@example.com");
        });
    }

    @Test
    void mapsAttributesAsTheSystemWantsThem() throws AccountRefused {
        var settings = new SystemSettings(
                "CRM",
                SERVER.baseUrl(),
                null,
                Map.of("userName", PersonField.EXTERNAL_ID, "name.formatted", PersonField.NAME));
        var mapped =
                new Systems(new ProvisioningSettings(Duration.ofSeconds(4), Duration.ZERO, Map.of("crm", settings)));

        mapped.accountsOf("crm").orElseThrow().provide(NICK);
        mapped.destroy();

        assertThat(SERVER.users()).singleElement().satisfies(user -> {
            assertThat(user.getUserName()).isEqualTo("hire-1");
            assertThat(user.getName().getFormatted()).isEqualTo("Nick Newhire");
            assertThat(user.getTitle()).isNull();
        });
    }

    @Test
    void findsWhatAnEarlierAttemptCreated() throws AccountRefused {
        var id = accounts.provide(NICK);

        assertThat(accounts.provide(NICK)).isEqualTo(id);
        assertThat(SERVER.users()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "BUSY", "BROKEN", "SILENT", "ANSWER_LOST"})
    void isNeverDoubledByAFaultThatPasses(Fault fault) throws AccountRefused {
        SERVER.failNext(fault);

        assertThatThrownBy(() -> accounts.provide(NICK))
                .isInstanceOf(SystemUnavailable.class)
                .hasMessageStartingWith("CRM did not do it");
        accounts.provide(NICK);

        assertThat(SERVER.users()).extracting(ScimUser::getExternalId).containsExactly("hire-1");
    }

    @Test
    void leavesAnAccountOfSomebodyElseAlone() throws AccountRefused {
        accounts.provide(new Person("somebody-else", "Nick Namesake", "nick@example.com", null));

        assertThatThrownBy(() -> accounts.provide(NICK))
                .isInstanceOf(AccountRefused.class)
                .hasMessage("CRM refused the account: The user name is taken");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID", "CONFLICT"})
    void takesNoForTheLastWordWhereAskingAgainIsOfNoUse(Fault fault) {
        SERVER.failNext(fault);

        assertThatThrownBy(() -> accounts.provide(NICK)).isInstanceOf(AccountRefused.class);
    }

    @Test
    void removesAnAccountAndIsContentWhenItIsGone() throws AccountRefused {
        var id = accounts.provide(NICK);

        accounts.remove(id);
        accounts.remove(id);

        assertThat(SERVER.users()).isEmpty();
        assertThat(accounts.find("hire-1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID", "CONFLICT"})
    void takesARefusedRemovalForTheLastWord(Fault fault) throws AccountRefused {
        var id = accounts.provide(NICK);
        SERVER.failNext(fault);

        assertThatThrownBy(() -> accounts.remove(id))
                .isInstanceOf(AccountRefused.class)
                .hasMessageStartingWith("CRM refused the removal");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "BUSY"})
    void doesNotTakeAFailedRemovalForDone(Fault fault) throws AccountRefused {
        var id = accounts.provide(NICK);
        SERVER.failNext(fault);

        assertThatThrownBy(() -> accounts.remove(id)).isInstanceOf(SystemUnavailable.class);
    }

    @Test
    void knowsWhichSystemsSpeakScim() {
        assertThat(SYSTEMS.ids()).containsExactlyInAnyOrder("crm", "badge");
        assertThat(SYSTEMS.accountsOf("badge")).isEmpty();
        assertThat(SYSTEMS.nameOf("badge")).isEqualTo("Badge system");
        assertThat(SYSTEMS.nameOf("gone")).isEqualTo("gone");
    }
}
