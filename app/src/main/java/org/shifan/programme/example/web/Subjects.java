package org.shifan.programme.example.web;

import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** Names what an event is about: a city, a province, a deciding organ, an expert. */
@Component
class Subjects {
    private final Places places;

    Subjects(Places places) {
        this.places = places;
    }

    Words words(Notice notice, String about) {
        if (about.isEmpty()) {
            return Words.text(notice.host().shortName());
        }
        return places.city(about)
                .map(city -> city.place().name())
                .or(() -> places.province(about).map(Province::name))
                .or(() -> organ(notice, about).map(Organ::shortName))
                .map(Words::text)
                .orElseGet(() -> expert(about));
    }

    private static Optional<Organ> organ(Notice notice, String id) {
        return notice.deciding().stream().filter(organ -> organ.id().equals(id)).findFirst();
    }

    private static Words expert(String code) {
        return Words.of("example.expert", code);
    }
}
