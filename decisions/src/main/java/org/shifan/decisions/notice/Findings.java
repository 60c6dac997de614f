package org.shifan.decisions.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is told at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Problem problem, Position at, Object... arguments) {
        found.add(new Finding(problem, at, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    /** In the order of the file. */
    List<Finding> sorted() {
        return found.stream().distinct().sorted(Finding.BY_POSITION).toList();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.problem().isError());
    }
}
