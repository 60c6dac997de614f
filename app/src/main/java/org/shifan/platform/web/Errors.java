package org.shifan.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.shifan.platform.ledger.Refused;

/** What has to be put right in a form before it can be accepted. Not refusals, never recorded. */
public final class Errors {
    private final List<Error> list = new ArrayList<>();

    /** One error, at the field with that id. */
    public record Error(String field, Words words) {}

    /** Adds one; the words say what is wrong, the limit, and what to do. */
    public Errors add(String field, String key, Object... args) {
        list.add(new Error(field, Words.of(key, args)));
        return this;
    }

    /** Adds one. */
    public Errors add(String field, Words words) {
        list.add(new Error(field, words));
        return this;
    }

    /** Adds what a service would refuse the act for, so that the input can be put right first. */
    public Errors add(String field, Refused why) {
        return add(field, sentence(why));
    }

    /** Adds those of a part of the form, each after the part's name. */
    public Errors addAll(Words part, Errors others) {
        others.list.forEach(
                error -> add(error.field(), Words.of("web.errors.of", part, error.words())));
        return this;
    }

    private static Words sentence(Refused why) {
        var key = "refusal." + why.code().code();
        var values = why.values().toArray();
        return Words.of("web.refused.at", Words.of(key, values), Words.of(key + ".next", values));
    }

    /** Whether there is any. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Error> list() {
        return List.copyOf(list);
    }

    /** Whether the field has one. */
    public boolean at(String field) {
        return list.stream().anyMatch(error -> error.field().equals(field));
    }

    /** Those of one field. */
    public List<Error> of(String field) {
        return list.stream().filter(error -> error.field().equals(field)).toList();
    }
}
