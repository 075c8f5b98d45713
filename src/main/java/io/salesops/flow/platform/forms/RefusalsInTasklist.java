package io.salesops.flow.platform.forms;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The web applications have an API of their own. Their starter keeps a servlet that is there already by this name. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalsInTasklist implements ServletContextInitializer {

    private final String path;
    private final List<WriterInterceptor> interceptors;

    RefusalsInTasklist(CamundaBpmProperties properties, List<WriterInterceptor> interceptors) {
        this.interceptors = interceptors;
        this.path = properties.getWebapp().getApplicationPath() + "/api/engine/*";
    }

    @Override
    public void onStartup(ServletContext context) {
        var api = ResourceConfig.forApplicationClass(EngineRestApplication.class)
                .registerClasses(RefusalsOverRest.PROVIDERS)
                .registerInstances(interceptors.toArray());
        context.addServlet("Engine Api", new ServletContainer(api)).addMapping(path);
    }
}
