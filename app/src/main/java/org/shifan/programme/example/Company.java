package org.shifan.programme.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.identity.Appointment;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.places.City;
import org.shifan.platform.places.Places;
import org.shifan.programme.notice.PlaceOrgans;

/**
 * Who acts in the example: organs of every place in the cast, and invented persons in their
 * offices.
 */
final class Company {
    private static final Set<Duty> ALL = Set.of(Duty.HANDLE, Duty.CHECK, Duty.SIGN);
    private static final int EXPERTS = 60;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private final Identity identity;
    private final Places places;
    private final Notice notice;
    private final PlaceOrgans local;

    Company(Identity identity, Places places, Notice notice) {
        this.identity = identity;
        this.places = places;
        this.notice = notice;
        this.local = new PlaceOrgans(notice);
    }

    /** Registers the organs and appoints the persons. */
    void assemble(Collection<String> cities) {
        var organs = new ArrayList<Organ>();
        var offices = new ArrayList<Appointment>();
        central(organs, offices);
        var provinces = new TreeSet<String>();
        for (var code : cities) {
            var city = places.city(code, notice.document().date()).orElseThrow();
            provinces.add(city.place().provinceCode());
            ofCity(city, organs, offices);
        }
        provinces.forEach(code -> ofProvince(code, organs, offices));
        organs.addAll(local.experts());
        for (int i = 1; i <= EXPERTS; i++) {
            offices.add(
                    new Appointment(
                            "experts",
                            "expert-%02d".formatted(i),
                            "专家 %02d 号".formatted(i),
                            Set.of(Duty.HANDLE)));
        }
        identity.setUpOrgans(organs);
        identity.appoint(Identity.programme(), offices);
    }

    private void central(List<Organ> organs, List<Appointment> offices) {
        var host = notice.host();
        organs.add(
                Organ.of(
                        host.id(),
                        OrganKind.HOST,
                        "",
                        host.name(),
                        host.shortName(),
                        Optional.empty()));
        // Three persons: who prepares a verdict does not give it, and a third signs.
        offices.add(person(host.id(), 1, Set.of(Duty.HANDLE)));
        offices.add(person(host.id(), 2, Set.of(Duty.CHECK)));
        offices.add(person(host.id(), 3, Set.of(Duty.HANDLE, Duty.SIGN, Duty.ADMINISTER)));
        for (var joint : notice.joint()) {
            organs.add(
                    Organ.of(
                            joint.id(),
                            OrganKind.JOINT,
                            "",
                            joint.name(),
                            joint.shortName(),
                            Optional.of(host.id())));
            offices.add(person(joint.id(), 1, ALL));
        }
    }

    private void ofProvince(String code, List<Organ> organs, List<Appointment> offices) {
        organs.addAll(local.of(places.province(code).orElseThrow()));
        offices.add(person("pg-" + code, 1, ALL));
        offices.add(person("drc-" + code, 1, ALL));
    }

    private void ofCity(City city, List<Organ> organs, List<Appointment> offices) {
        var code = city.code();
        organs.addAll(local.of(city));
        offices.add(person("cg-" + code, 1, ALL));
        offices.add(person("lead-" + code, 1, Set.of(Duty.HANDLE)));
        offices.add(person("lead-" + code, 2, Set.of(Duty.HANDLE)));
        if (city.place().separatelyPlanned()) {
            offices.add(person("drc-" + code, 1, ALL));
        }
    }

    private static Appointment person(String organ, int number, Set<Duty> duties) {
        return new Appointment(
                organ, organ + "-" + number, "示例用户" + STEMS.charAt(number - 1), duties);
    }

    Actor host(int number) {
        return in(notice.host().id(), number);
    }

    Actor joint(int number) {
        return in(notice.joint().get(number).id(), 1);
    }

    /** The deciding organ with the id; for the host, who signs. */
    Actor deciding(String organ) {
        return organ.equals(notice.host().id()) ? host(3) : in(organ, 1);
    }

    /** Who gives the deciding organ's opinion. */
    Actor advising(String organ) {
        return organ.equals(notice.host().id()) ? host(2) : in(organ, 1);
    }

    /** The person as an expert. */
    Actor expert(UUID person) {
        return identity.actorsOf(person).stream()
                .filter(actor -> actor.kind() == OrganKind.EXPERTS)
                .findFirst()
                .orElseThrow();
    }

    Actor lead(String city) {
        return in("lead-" + city, 1);
    }

    Actor cityGovernment(String city) {
        return in("cg-" + city, 1);
    }

    Actor provinceGovernment(String province) {
        return in("pg-" + province, 1);
    }

    Actor commission(String unit) {
        return in("drc-" + unit, 1);
    }

    /** The expert with the number, from 1. */
    Actor expert(int number) {
        return in("experts", "expert-%02d".formatted(number));
    }

    static int experts() {
        return EXPERTS;
    }

    private Actor in(String organ, int number) {
        return in(organ, organ + "-" + number);
    }

    private Actor in(String organ, String username) {
        var person = identity.person(username).orElseThrow();
        return identity.actorsOf(person.id()).stream()
                .filter(actor -> actor.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }
}
