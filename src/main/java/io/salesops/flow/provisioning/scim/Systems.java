package io.salesops.flow.provisioning.scim;

import com.unboundid.scim2.client.ScimService;
import io.salesops.flow.provisioning.scim.ProvisioningSettings.SystemSettings;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The systems in which people have accounts. */
@Component
public class Systems implements DisposableBean {

    private final Map<String, SystemSettings> settings;
    private final Duration lateAnswers;
    private final Map<String, ScimAccounts> speaking;
    private final Client client;

    Systems(ProvisioningSettings settings) {
        this.settings = settings.systems();
        this.lateAnswers = settings.lateAnswers();
        this.client = client(settings);
        this.speaking = this.settings.entrySet().stream()
                .filter(system -> system.getValue().baseUrl() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, system -> accounts(system.getValue())));
    }

    public Set<String> ids() {
        return settings.keySet();
    }

    public String nameOf(String system) {
        return Optional.ofNullable(settings.get(system))
                .map(SystemSettings::name)
                .orElse(system);
    }

    /** Empty where people create the accounts. */
    public Optional<ScimAccounts> accountsOf(String system) {
        return Optional.ofNullable(speaking.get(system));
    }

    /** How long a call without an answer may still be at work in a system. */
    public Duration lateAnswers() {
        return lateAnswers;
    }

    @Override
    public void destroy() {
        client.close();
    }

    /** The JDK's client never repeats a POST by itself. */
    private static Client client(ProvisioningSettings settings) {
        var timeout = settings.timeout().toMillis();
        return ClientBuilder.newBuilder()
                .withConfig(new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()))
                .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                .readTimeout(timeout, TimeUnit.MILLISECONDS)
                .build();
    }

    private ScimAccounts accounts(SystemSettings system) {
        var target = client.target(system.baseUrl());
        if (system.token() != null) {
            target.register((ClientRequestFilter)
                    request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + system.token()));
        }
        return new ScimAccounts(new ScimService(target), system);
    }
}
