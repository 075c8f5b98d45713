package io.salesops.flow.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.provisioning.ProvisioningTest;
import io.salesops.flow.provisioning.ScimServer;
import java.time.Clock;
import java.util.Map;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The system in which a tool has its accounts is the witness of who may use the tool. */
@ProvisioningTest
class RetiredToolAccountsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    ToolRegister register;

    @Autowired
    Licences licences;

    @Autowired
    ScimServer server;

    @AfterEach
    void heal() {
        server.reset();
    }

    @Test
    void aRetiredToolLeavesNoAccountBehind() {
        var scene = new RenewalScene(http, jdbc, engine, clock, register, licences);
        scene.known(scene.owner, "crm").held(scene.ann, scene.bob).signed(scene.today.plusDays(400));
        scene.eventually(() -> assertThat(server.users())
                .extracting(ScimUser::getExternalId)
                .containsExactlyInAnyOrder(scene.licence(scene.ann), scene.licence(scene.bob)));

        EngineRest.accepted(
                scene.as("ops").start("tool-retirement", Map.of("tool", scene.key, "reason", "Another one is better")));

        scene.contractEnded();
        assertThat(server.users()).isEmpty();
        assertThat(scene.ends("tool-retirement", scene.subject())).containsExactly("endEvent_toolRetired");
        assertThat(scene.status()).isEqualTo("RETIRED");
    }

    @Test
    void aLicenceThatComesBackBringsANewAccountOnceTheOldOneIsGone() {
        var scene = new RenewalScene(http, jdbc, engine, clock, register, licences);
        scene.known(scene.owner, "crm")
                .held(scene.ann, scene.bob)
                .used(scene.ann, scene.today)
                .signed(scene.today.plusDays(100));
        scene.eventually(() -> assertThat(server.users()).hasSize(2));
        var old = scene.licence(scene.bob);
        server.goDown();
        scene.decided("FEWER").asked(scene.bob, "GIVE_UP").awaitAt(old, "gateway_wordAwaited");

        EngineRest.accepted(scene.as(scene.bob).start("licence-request", Map.of("tool", scene.key)));
        assertThat(scene.ends("licence-reclaim", old)).containsExactly("endEvent_licenceGivenBack");
        assertThat(scene.licence(scene.bob)).isEqualTo(old);
        server.comeBack();

        scene.eventually(() -> assertThat(scene.licence(scene.bob)).isNotEqualTo(old));
        scene.eventually(() -> assertThat(server.users())
                .extracting(ScimUser::getExternalId)
                .containsExactlyInAnyOrder(scene.licence(scene.ann), scene.licence(scene.bob)));
    }
}
