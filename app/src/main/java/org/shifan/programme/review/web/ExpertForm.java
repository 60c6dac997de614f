package org.shifan.programme.review.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Nominee;
import org.springframework.stereotype.Component;

/** Makes a nominee of what was written, in a form or in a line of a table. */
@Component
class ExpertForm {
    private static final int LONGEST = 120;

    private final Identity identity;
    private final Experts experts;
    private final Calls calls;
    private final Places places;

    ExpertForm(Identity identity, Experts experts, Calls calls, Places places) {
        this.identity = identity;
        this.experts = experts;
        this.calls = calls;
        this.places = places;
    }

    /**
     * What was written.
     *
     * @param person name to sign in with
     * @param province code or name
     * @param city code or name
     * @param areas ids of task areas
     * @param nominatedBy id of an organ
     */
    record Written(
            String person,
            String employer,
            String province,
            String city,
            Set<String> areas,
            String nominatedBy) {

        static Written nothing() {
            return new Written("", "", "", "", Set.of(), "");
        }

        static Written of(Map<String, String> fields, List<String> areas) {
            return new Written(
                    fields.getOrDefault("person", "").strip(),
                    fields.getOrDefault("employer", "").strip(),
                    fields.getOrDefault("province", "").strip(),
                    fields.getOrDefault("city", "").strip(),
                    new LinkedHashSet<>(areas),
                    fields.getOrDefault("nominated", "").strip());
        }
    }

    /** Where a mistake goes: the column, and what is wrong. */
    @FunctionalInterface
    interface Mistakes {
        void add(String column, Words what);
    }

    /** Somebody who may be appointed. */
    record Somebody(String username, String name) {}

    /** Who holds an office among the experts, and is no expert of the call yet. */
    List<Somebody> pool(Call call) {
        var already = experts.of(call.id()).stream().map(Member::person).toList();
        return identity.actors().stream()
                .filter(one -> one.kind() == OrganKind.EXPERTS)
                .filter(one -> !already.contains(one.person()))
                .map(Actor::person)
                .distinct()
                .flatMap(person -> identity.person(person).stream())
                .map(person -> new Somebody(person.username(), person.name()))
                .toList();
    }

    /** The nominee; empty if there was a mistake. */
    Optional<Nominee> nominee(Call call, Written written, Mistakes mistakes) {
        boolean[] wrong = {false};
        Mistakes all =
                (column, what) -> {
                    wrong[0] = true;
                    mistakes.add(column, what);
                };
        var person = person(call, written, all);
        if (written.employer().isEmpty() || written.employer().length() > LONGEST) {
            all.add("employer", Words.of("review.appoint.employer.wrong", LONGEST));
        }
        var city = city(call, written, all);
        var province = province(written, city, all);
        var areas = call.notice().taskAreas().stream().map(TaskArea::id).toList();
        written.areas().stream()
                .filter(area -> !areas.contains(area))
                .forEach(area -> all.add("areas", Words.of("review.appoint.area.wrong", area)));
        if (call.notice().deciding().stream()
                .noneMatch(organ -> organ.id().equals(written.nominatedBy()))) {
            all.add("nominated", Words.of("review.appoint.nominated.wrong"));
        }
        return wrong[0]
                ? Optional.empty()
                : person.map(
                        one ->
                                new Nominee(
                                        one,
                                        identity.person(one).orElseThrow().name(),
                                        written.employer(),
                                        province,
                                        city.map(Place::code),
                                        written.areas(),
                                        written.nominatedBy()));
    }

    private Optional<UUID> person(Call call, Written written, Mistakes mistakes) {
        var person = identity.person(written.person());
        if (person.isEmpty()
                || identity.actorsOf(person.get().id()).stream()
                        .noneMatch(one -> one.kind() == OrganKind.EXPERTS)) {
            mistakes.add("person", Words.of("review.appoint.person.wrong"));
            return Optional.empty();
        }
        if (experts.of(call.id(), person.get().id()).isPresent()) {
            mistakes.add("person", Words.of("review.appoint.person.already", person.get().name()));
            return Optional.empty();
        }
        return Optional.of(person.get().id());
    }

    private Optional<Place> city(Call call, Written written, Mistakes mistakes) {
        if (written.city().isEmpty()) {
            return Optional.empty();
        }
        var found =
                calls.places(call.id()).stream()
                        .filter(
                                one ->
                                        one.code().equals(written.city())
                                                || one.name()
                                                        .byLanguage()
                                                        .containsValue(written.city()))
                        .toList();
        if (found.size() != 1) {
            mistakes.add(
                    "city",
                    Words.of(
                            found.isEmpty()
                                    ? "review.appoint.city.wrong"
                                    : "review.appoint.city.several",
                            written.city()));
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private Optional<String> province(Written written, Optional<Place> city, Mistakes mistakes) {
        if (written.province().isEmpty()) {
            return city.map(Place::provinceCode);
        }
        var found =
                places.provinces().stream()
                        .filter(
                                one ->
                                        one.code().equals(written.province())
                                                || one.shortName().equals(written.province())
                                                || one.name()
                                                        .byLanguage()
                                                        .containsValue(written.province()))
                        .map(Province::code)
                        .findFirst();
        if (found.isEmpty()) {
            mistakes.add("province", Words.of("review.appoint.province.wrong", written.province()));
        } else if (city.filter(one -> !one.provinceCode().equals(found.get())).isPresent()) {
            mistakes.add("city", Words.of("review.appoint.city.elsewhere", written.city()));
        }
        return found;
    }
}
