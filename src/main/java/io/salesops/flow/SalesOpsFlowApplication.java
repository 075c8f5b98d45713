package io.salesops.flow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SalesOpsFlowApplication {

    public static void main(String[] args) {
        SpringApplication.run(SalesOpsFlowApplication.class, args);
    }
}
