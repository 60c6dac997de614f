package org.shifan.decisions.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins what two people wrote into one section at the same time. Changes in different paragraphs
 * join by themselves; where both changed the same or touching paragraphs, both texts are shown and
 * a person decides. Nothing that either wrote is lost.
 */
public final class ThreeWay {
    private ThreeWay() {}

    /** What came out. */
    public sealed interface Result {}

    /** The changes do not touch each other; this is both. */
    public record Merged(String text) implements Result {}

    /** At least one stretch was changed by both. */
    public record Conflict(List<Part> parts) implements Result {

        /** The text in which every disputed stretch is mine. */
        public String mine() {
            return joined(parts, true);
        }

        /** The text in which every disputed stretch is theirs. */
        public String theirs() {
            return joined(parts, false);
        }

        private static String joined(List<Part> parts, boolean mine) {
            return together(
                    parts.stream()
                            .flatMap(
                                    part ->
                                            switch (part) {
                                                case Agreed agreed -> agreed.paragraphs().stream();
                                                case Disputed disputed ->
                                                        (mine ? disputed.mine() : disputed.theirs())
                                                                .stream();
                                            })
                            .toList());
        }
    }

    /** A stretch of paragraphs. */
    public sealed interface Part {}

    /** Nobody disputes these paragraphs; the changes of one of the two may be in them. */
    public record Agreed(List<String> paragraphs) implements Part {}

    /** Both changed these paragraphs, differently; any of the three may have none. */
    public record Disputed(List<String> base, List<String> mine, List<String> theirs)
            implements Part {}

    /**
     * Joins two texts that began as the same one.
     *
     * @param base what both started from
     * @param mine what one made of it
     * @param theirs what the other made of it
     */
    public static Result merge(String base, String mine, String theirs) {
        var parts = parts(paragraphs(base), paragraphs(mine), paragraphs(theirs));
        if (parts.stream().anyMatch(Disputed.class::isInstance)) {
            return new Conflict(parts);
        }
        return new Merged(together(parts.stream().flatMap(part -> agreed(part)).toList()));
    }

    private static Stream<String> agreed(Part part) {
        return part instanceof Agreed agreed ? agreed.paragraphs().stream() : Stream.empty();
    }

    /**
     * Where a paragraph of the base stands in both, the three texts are in step; whatever lies
     * between two such places is settled as one stretch (as in diff3).
     */
    private static List<Part> parts(List<String> base, List<String> mine, List<String> theirs) {
        var inMine = places(base, mine);
        var inTheirs = places(base, theirs);
        var parts = new Parts();
        var atBase = 0;
        var atMine = 0;
        var atTheirs = 0;
        for (int i = 0; i < base.size(); i++) {
            if (inMine[i] < 0 || inTheirs[i] < 0) {
                continue;
            }
            parts.settle(
                    base.subList(atBase, i),
                    mine.subList(atMine, inMine[i]),
                    theirs.subList(atTheirs, inTheirs[i]));
            parts.agree(base.subList(i, i + 1));
            atBase = i + 1;
            atMine = inMine[i] + 1;
            atTheirs = inTheirs[i] + 1;
        }
        parts.settle(
                base.subList(atBase, base.size()),
                mine.subList(atMine, mine.size()),
                theirs.subList(atTheirs, theirs.size()));
        return parts.all();
    }

    /** For each paragraph of the base its place in the other text, or −1. */
    private static int[] places(List<String> base, List<String> other) {
        var places = new int[base.size()];
        Arrays.fill(places, -1);
        for (var run : Alignment.of(base, other)) {
            for (int i = 0; i < run.length(); i++) {
                places[run.fromA() + i] = run.fromB() + i;
            }
        }
        return places;
    }

    /** The line feed separates: so a new last paragraph does not change the one before it. */
    private static List<String> paragraphs(String text) {
        return Arrays.asList(Plan.withLineFeeds(text).split("\n", -1));
    }

    private static String together(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }

    /** Collects parts and joins agreed neighbours. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private final List<String> agreed = new ArrayList<>();

        void agree(List<String> paragraphs) {
            agreed.addAll(paragraphs);
        }

        void settle(List<String> base, List<String> mine, List<String> theirs) {
            if (mine.equals(base) || mine.equals(theirs)) {
                agree(theirs);
            } else if (theirs.equals(base)) {
                agree(mine);
            } else {
                flush();
                parts.add(new Disputed(List.copyOf(base), List.copyOf(mine), List.copyOf(theirs)));
            }
        }

        List<Part> all() {
            flush();
            return List.copyOf(parts);
        }

        private void flush() {
            if (!agreed.isEmpty()) {
                parts.add(new Agreed(List.copyOf(agreed)));
                agreed.clear();
            }
        }
    }
}
