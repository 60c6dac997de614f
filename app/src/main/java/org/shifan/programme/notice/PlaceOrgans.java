package org.shifan.programme.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.LocalOrgan;
import org.shifan.decisions.notice.LocalOrgan.Office;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Province;

/** The organs that act for places in a call, and its experts, named as the notice file says. */
public final class PlaceOrgans {
    private final Notice notice;

    public PlaceOrgans(Notice notice) {
        this.notice = notice;
    }

    /**
     * Those of every city that the call addresses, of every province in which such a city lies, and
     * the experts. A province from which nobody may apply has nothing to report.
     */
    public List<Organ> of(Collection<Province> provinces, Collection<City> cities) {
        var applicants = notice.settings().applicants();
        var addressed =
                cities.stream()
                        .filter(
                                city ->
                                        applicants
                                                .provinceKinds()
                                                .contains(city.place().provinceKind()))
                        .filter(city -> applicants.levels().contains(city.place().level()))
                        .toList();
        var reporting =
                addressed.stream()
                        .map(city -> city.place().provinceCode())
                        .collect(Collectors.toSet());
        var organs = new ArrayList<Organ>();
        provinces.stream()
                .filter(province -> reporting.contains(province.code()))
                .forEach(province -> organs.addAll(of(province)));
        addressed.forEach(city -> organs.addAll(of(city)));
        organs.addAll(experts());
        return organs;
    }

    /** The government that agrees and the commission that reports. */
    public List<Organ> of(Province province) {
        var code = province.code();
        var organs = new ArrayList<Organ>();
        add(organs, Office.PROVINCIAL_GOVERNMENT, code, province.name(), Optional.of(host()));
        add(organs, Office.PROVINCIAL_COMMISSION, code, province.name(), Optional.of(host()));
        return organs;
    }

    /** The government that approves and the department that writes; under the commission. */
    public List<Organ> of(City city) {
        var code = city.code();
        var name = city.place().name();
        var organs = new ArrayList<Organ>();
        if (city.place().separatelyPlanned()) {
            add(organs, Office.PROVINCIAL_COMMISSION, code, name, Optional.of(host()));
        }
        var above =
                id(Office.PROVINCIAL_COMMISSION, city.place().provinceCode()).orElseGet(this::host);
        add(organs, Office.CITY_GOVERNMENT, code, name, Optional.of(above));
        add(
                organs,
                Office.CITY_LEAD,
                code,
                name,
                Optional.of(id(Office.CITY_GOVERNMENT, code).orElse(above)));
        return organs;
    }

    /** The pool in which experts hold office. */
    public List<Organ> experts() {
        var organs = new ArrayList<Organ>();
        add(organs, Office.EXPERTS, "", new Text(java.util.Map.of()), Optional.of(host()));
        return organs;
    }

    /** Id of the organ that holds the office in the place; empty if the call has no such office. */
    public Optional<String> id(Office office, String place) {
        return notice.local(office).map(local -> id(local, place));
    }

    private static String id(LocalOrgan local, String place) {
        return place.isEmpty() ? local.id() : local.id() + "-" + place;
    }

    private String host() {
        return notice.host().id();
    }

    private void add(
            List<Organ> organs, Office office, String place, Text name, Optional<String> above) {
        notice.local(office)
                .ifPresent(
                        local -> {
                            var full = local.name(name);
                            organs.add(
                                    Organ.of(
                                            id(local, place),
                                            kind(office),
                                            place,
                                            full,
                                            full,
                                            above));
                        });
    }

    private static OrganKind kind(Office office) {
        return switch (office) {
            case CITY_LEAD -> OrganKind.CITY_LEAD;
            case CITY_GOVERNMENT -> OrganKind.CITY_GOVERNMENT;
            case PROVINCIAL_COMMISSION -> OrganKind.PROVINCE_COMMISSION;
            case PROVINCIAL_GOVERNMENT -> OrganKind.PROVINCE_GOVERNMENT;
            case EXPERTS -> OrganKind.EXPERTS;
        };
    }
}
