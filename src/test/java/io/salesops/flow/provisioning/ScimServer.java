package io.salesops.flow.provisioning;

import static org.springframework.web.context.WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.directory.scim.core.repository.RepositoryRegistry;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.server.rest.ScimJacksonXmlBindJsonProvider;
import org.apache.directory.scim.server.rest.ScimpleFeature;
import org.apache.directory.scim.server.rest.UserResourceImpl;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** A real SCIM 2.0 server with a port of its own, whose calls can be made to fail. Its users are the witness of tests. */
public final class ScimServer implements AutoCloseable {

    /** What can go wrong with a call; a status is answered without doing anything. */
    public enum Fault {
        UNAVAILABLE(503),
        BUSY(429),
        BROKEN(500),
        CONFLICT(409),
        INVALID(400),
        /** No answer, and nothing is done. */
        SILENT(0),
        /** No answer, although everything is done at once. */
        ANSWER_LOST(0),
        /** No answer, and everything is done once the calls are released. */
        HELD(0);

        final int status;

        Fault(int status) {
            this.status = status;
        }
    }

    private final ScimFaults faults = new ScimFaults();
    private final ScimUsers users;
    private final Tomcat tomcat;

    private ScimServer(int port) {
        var schemas = new SchemaRegistry();
        users = new ScimUsers(schemas);
        tomcat = tomcat(port, application(schemas));
    }

    /** On any free port when it is 0. */
    public static ScimServer start(int port) {
        var server = new ScimServer(port);
        try {
            server.tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        server.warmUp();
        return server;
    }

    /** The first answer takes seconds, which is no fault of a client that does not wait for it. */
    private void warmUp() {
        var answer = new RestTemplate().getForEntity(baseUrl() + "/Users", String.class);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException("The server does not work: " + answer);
        }
    }

    public URI baseUrl() {
        return URI.create(
                "http://localhost:%d/scim/v2".formatted(tomcat.getConnector().getLocalPort()));
    }

    public Collection<ScimUser> users() {
        return users.all();
    }

    /** The next calls that would change something fail, one after the other. */
    public void failNext(Fault... next) {
        faults.next(next);
    }

    /** From now on this share of all calls fails. */
    public void fail(Fault fault, double share) {
        faults.rate(fault, share);
    }

    /** Every call is answered with 503. */
    public void goDown() {
        faults.setDown(true);
    }

    public void comeBack() {
        faults.setDown(false);
    }

    /** How many calls came, whatever became of them. */
    public int calls() {
        return faults.calls();
    }

    /** How many calls wait without an answer. */
    public int held() {
        return faults.held();
    }

    public void release() {
        faults.release();
    }

    /** No users, and no faults. */
    public void reset() {
        faults.reset();
        users.clear();
    }

    @Override
    public void close() {
        faults.reset();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResourceConfig application(SchemaRegistry schemas) {
        var repositories = new RepositoryRegistry(schemas);
        repositories.registerRepositories(List.of(users));
        return new ResourceConfig()
                .register(ScimpleFeature.class)
                .register(new ScimJacksonXmlBindJsonProvider(schemas))
                .register(new UserResourceImpl(schemas, repositories))
                .register(faults)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.BV_FEATURE_DISABLE, true);
    }

    private static Tomcat tomcat(int port, ResourceConfig application) {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(temporaryFolder());
        tomcat.setPort(port);
        tomcat.getConnector();
        var context = (StandardContext) tomcat.addContext("", null);
        context.getServletContext().setAttribute(ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, emptyContext());
        context.setClearReferencesObjectStreamClassCaches(false); // nothing is reloaded here
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "scim", new ServletContainer(application));
        context.addServletMappingDecoded("/scim/v2/*", "scim");
        return tomcat;
    }

    /** Jersey's support for Spring insists on one. */
    private static StaticWebApplicationContext emptyContext() {
        var context = new StaticWebApplicationContext();
        context.refresh();
        return context;
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("scim-server").toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
