package io.salesops.flow.platform.security;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, with the providers of identities that the settings name. */
@Controller
class SignInPage {

    private final List<Provider> providers;

    /** A provider by its registration. */
    record Provider(String id, String name) {}

    SignInPage(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
        this.providers = registrations.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .map(SignInPage::provider)
                .toList();
    }

    private static Provider provider(ClientRegistration registration) {
        return new Provider(registration.getRegistrationId(), registration.getClientName());
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("providers", providers);
        return "login";
    }
}
