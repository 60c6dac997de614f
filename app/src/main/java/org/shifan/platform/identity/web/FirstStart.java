package org.shifan.platform.identity.web;

import java.util.Locale;
import org.shifan.platform.identity.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the link by which the host sets itself up, at every start until it has been used. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "shifan.mode", havingValue = "real")
class FirstStart {
    private final Accounts accounts;
    private final LinkAddress address;
    private final MessageSource texts;
    private final Environment environment;

    FirstStart(
            Accounts accounts, LinkAddress address, MessageSource texts, Environment environment) {
        this.accounts = accounts;
        this.address = address;
        this.texts = texts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        accounts.setUpSecret()
                .ifPresent(
                        secret -> {
                            var chinese = Locale.getDefault().getLanguage().equals("zh");
                            System.out.println(
                                    texts.getMessage(
                                            "identity.setup.terminal",
                                            new Object[] {address.of(secret, here())},
                                            chinese ? Locale.CHINA : Locale.ENGLISH));
                        });
    }

    private String here() {
        var host = environment.getProperty("server.address", "127.0.0.1");
        return "http://%s:%s"
                .formatted(
                        host.equals("0.0.0.0") ? "127.0.0.1" : host,
                        environment.getProperty("local.server.port", ""));
    }
}
