package org.shifan.programme.endorsement.web;

import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** What those are called who report: provinces, cities that report for themselves, their organs. */
@Component
class ProvinceNames {
    private final Places places;
    private final Calls calls;

    private final Identity identity;

    ProvinceNames(Places places, Calls calls, Identity identity) {
        this.places = places;
        this.calls = calls;
        this.identity = identity;
    }

    /** The actor's organ in the reader's language. */
    Words of(Actor actor) {
        return identity.organ(actor.organ())
                .map(organ -> Words.text(organ.name()))
                .orElseGet(() -> Words.plain(actor.organName()));
    }

    Text of(String call, String unit) {
        return places.province(unit)
                .map(Province::name)
                .or(() -> calls.city(call, unit).map(Place::name))
                .orElseThrow(() -> new Absent("unit " + unit));
    }
}
