package org.shifan.programme.application;

import org.shifan.platform.web.Sought;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Which applications somebody means who looks for a city or a receipt. */
@Component
public class Meant {
    private final Calls calls;

    Meant(Calls calls) {
        this.calls = calls;
    }

    /** By part of the city's name or code, or by the number of the receipt or a part of it. */
    public boolean by(Sought sought, Application application) {
        return sought.in(application.city())
                || application.receipt().filter(sought::inNumber).isPresent()
                || calls.city(application.call(), application.city())
                        .filter(city -> sought.in(city.name()))
                        .isPresent();
    }

    /** By the whole number of the receipt, which no other application has. */
    public boolean exactly(Sought sought, Application application) {
        return application.receipt().filter(sought::is).isPresent();
    }
}
