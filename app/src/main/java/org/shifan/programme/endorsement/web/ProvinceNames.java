package org.shifan.programme.endorsement.web;

import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Absent;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** What the places are called that report: provinces, or cities that report for themselves. */
@Component
class ProvinceNames {
    private final Places places;
    private final Calls calls;

    ProvinceNames(Places places, Calls calls) {
        this.places = places;
        this.calls = calls;
    }

    Text of(String call, String unit) {
        return places.province(unit)
                .map(Province::name)
                .or(() -> calls.city(call, unit).map(Place::name))
                .orElseThrow(() -> new Absent("unit " + unit));
    }
}
