package org.shifan.decisions.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.shifan.decisions.bundle.Steps.Gain;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.notice.Organ;

/**
 * What a call is decided by, once it has been shown to be what the call was opened with.
 *
 * @param notice of the call
 * @param lists by id
 * @param places by code
 */
record Rules(Notice notice, Map<String, CityList> lists, Map<String, Place> places) {

    /** The place with the code. */
    Place place(String code) {
        var place = places.get(code);
        if (place == null) {
            throw new Broken("lists.no-place", code);
        }
        return place;
    }

    boolean isHost(String organ) {
        return notice.host().id().equals(organ);
    }

    boolean decides(String organ) {
        return notice.deciding().stream().map(Organ::id).anyMatch(organ::equals);
    }

    /** The entry that opened the call, and the notice whose hash it holds. */
    static Gain<Notice> notice(
            LedgerChecks bundle,
            Manifest manifest,
            Acts acts,
            CompletableFuture<Optional<Notice>> reading) {
        var opened = opening(acts, manifest.call());
        var file = bundle.file(BundleWriter.NOTICE);
        Broken.unless(Hashes.of(file).equals(opened.text("notice")), "notice.other");
        var notice = reading.join();
        if (notice.isEmpty()) {
            throw new Broken("notice.wrong");
        }
        var read = notice.get();
        Broken.unless(
                read.id().equals(manifest.call()) && read.version() == opened.whole("version"),
                "notice.id",
                read.id(),
                manifest.call());
        return new Gain<>(
                read, Result.passed("notice.passed", read.id(), read.version(), read.sha256()));
    }

    /** What the notice file says, whether or not the call was opened with it. */
    static Optional<Notice> read(LedgerChecks bundle) {
        return bundle.has(BundleWriter.NOTICE)
                ? NoticeFile.read(bundle.file(BundleWriter.NOTICE)).notice()
                : Optional.empty();
    }

    private static Fields opening(Acts acts, String call) {
        var openings = acts.of(CallOpening.TYPE);
        Broken.unless(openings.size() == 1, "notice.opened", call, openings.size());
        Broken.unless(!openings.getFirst().withheld(), "notice.withheld");
        return openings.getFirst().fields();
    }

    /** Lists and places, as the entry that opened the call binds them. */
    static Gain<Rules> lists(LedgerChecks bundle, Notice notice, Acts acts) {
        var opened = opening(acts, notice.id());
        var places = bundle.file(CallFiles.PLACES);
        Broken.unless(Hashes.of(places).equals(opened.text("places")), "lists.places");
        var lists = new TreeMap<String, CityList>();
        for (var about : CallFiles.readLists(bundle.file(CallFiles.LISTS))) {
            var read = ListFile.read(about, bundle.file(CallFiles.list(about.id())));
            lists.put(
                    about.id(),
                    read.list().orElseThrow(() -> new Broken("lists.wrong", about.id())));
        }
        var bound = new HashMap<String, byte[]>();
        var stated = opened.object("lists");
        stated.each((id, list) -> bound.put(id, CanonicalJson.of(list)));
        Broken.unless(
                bound.keySet().equals(lists.keySet())
                        && bundle.beginning("lists/").size() == lists.size(),
                "lists.set",
                bound.keySet());
        lists.forEach(
                (id, list) ->
                        Broken.unless(
                                java.util.Arrays.equals(
                                        CanonicalJson.of(CallOpening.list(list)), bound.get(id)),
                                "lists.other",
                                id));
        var rules = new Rules(notice, lists, CallFiles.readPlaces(places));
        return new Gain<>(
                rules, Result.passed("lists.passed", lists.size(), rules.places().size()));
    }
}
