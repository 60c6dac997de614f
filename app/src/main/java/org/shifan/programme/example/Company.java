package org.shifan.programme.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shifan.decisions.notice.LocalOrgan.Office;
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
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private final Identity identity;
    private final Places places;
    private final Notice notice;
    private final PlaceOrgans local;
    private final int experts;

    /**
     * @param experts how many there are
     */
    Company(Identity identity, Places places, Notice notice, int experts) {
        this.identity = identity;
        this.places = places;
        this.notice = notice;
        this.local = new PlaceOrgans(notice);
        this.experts = experts;
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
        for (int i = 1; i <= experts; i++) {
            offices.add(
                    new Appointment(
                            id(Office.EXPERTS, ""),
                            username(i),
                            chinese() ? "专家 %02d 号".formatted(i) : "Expert %02d".formatted(i),
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
        begin(offices, Office.PROVINCIAL_GOVERNMENT, code, 1, ALL);
        begin(offices, Office.PROVINCIAL_COMMISSION, code, 1, ALL);
    }

    private void ofCity(City city, List<Organ> organs, List<Appointment> offices) {
        var code = city.code();
        organs.addAll(local.of(city));
        begin(offices, Office.CITY_GOVERNMENT, code, 1, ALL);
        // Where no government approves, the department signs for itself.
        boolean alone = local.id(Office.CITY_GOVERNMENT, code).isEmpty();
        begin(offices, Office.CITY_LEAD, code, 1, alone ? ALL : Set.of(Duty.HANDLE));
        begin(offices, Office.CITY_LEAD, code, 2, Set.of(Duty.HANDLE));
        if (city.place().separatelyPlanned()) {
            begin(offices, Office.PROVINCIAL_COMMISSION, code, 1, ALL);
        }
    }

    private void begin(
            List<Appointment> offices, Office office, String place, int number, Set<Duty> duties) {
        local.id(office, place).ifPresent(organ -> offices.add(person(organ, number, duties)));
    }

    private Appointment person(String organ, int number, Set<Duty> duties) {
        var name =
                chinese()
                        ? "示例用户" + STEMS.charAt(number - 1)
                        : "Example user " + (char) ('A' + number - 1);
        return new Appointment(organ, organ + "-" + number, name, duties);
    }

    private boolean chinese() {
        return notice.languages().getFirst().equals("zh");
    }

    private String id(Office office, String place) {
        return local.id(office, place).orElseThrow();
    }

    private static String username(int expert) {
        return "expert-%02d".formatted(expert);
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
        return in(id(Office.CITY_LEAD, city), 1);
    }

    Actor cityGovernment(String city) {
        return in(id(Office.CITY_GOVERNMENT, city), 1);
    }

    Actor provinceGovernment(String province) {
        return in(id(Office.PROVINCIAL_GOVERNMENT, province), 1);
    }

    Actor commission(String unit) {
        return in(id(Office.PROVINCIAL_COMMISSION, unit), 1);
    }

    /** The expert with the number, from 1. */
    Actor expert(int number) {
        return in(id(Office.EXPERTS, ""), username(number));
    }

    /** How many experts there are. */
    int experts() {
        return experts;
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
