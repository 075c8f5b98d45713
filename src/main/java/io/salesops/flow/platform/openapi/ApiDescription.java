package io.salesops.flow.platform.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the description says about all routes; everything else is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi(@Value("${salesops.version}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("SalesOps Flow")
                        .version(version)
                        .description("Fields that are not described here are refused, and numbers are not read from"
                                + " texts. What has no value is left out of answers."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .security(List.of(new SecurityRequirement().addList(BASIC)));
    }

    @Bean
    GlobalOperationCustomizer methodFacts() {
        return new MethodFacts();
    }

    @Bean
    GlobalOpenApiCustomizer topics() {
        return new Topics();
    }

    @Bean
    GlobalOpenApiCustomizer problems() {
        return new Problems();
    }

    @Bean
    GlobalOpenApiCustomizer strictBodies() {
        return new StrictBodies();
    }

    @Bean
    RequiredParts requiredParts() {
        return new RequiredParts();
    }

    /** The first one: what is more particular is asked before it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver shapes(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new ShapeNames());
    }
}
