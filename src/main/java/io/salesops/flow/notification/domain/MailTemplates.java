package io.salesops.flow.notification.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Mails have a second template beside the page: the same as plain text. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

    @Bean
    SpringResourceTemplateResolver plainTextOfMails(ApplicationContext context) {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setOrder(1);
        resolver.setResolvablePatterns(Set.of("mail/*.txt"));
        resolver.setPrefix("classpath:/templates/");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(UTF_8.name());
        return resolver;
    }
}
