package org.shifan.programme.application;

import static org.shifan.programme.application.State.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole life of an application as one table: state, event, next state. Nothing else moves it.
 */
public final class Lifecycle {
    private static final Map<State, Map<Event, State>> EDGES = new EnumMap<>(State.class);

    static {
        edge(DRAFTING, Event.FINALISED, FINALISED);
        edge(FINALISED, Event.RECALLED, DRAFTING);
        edge(FINALISED, Event.SENT_BACK, DRAFTING);
        edge(FINALISED, Event.RETURNED, DRAFTING);
        edge(FINALISED, Event.APPROVED, APPROVED);
        edge(APPROVED, Event.RETURNED, DRAFTING);
        edge(APPROVED, Event.AGREED, AGREED);
        edge(AGREED, Event.RETURNED, DRAFTING);
        edge(DRAFTING, Event.ENTERED, AGREED);
        edge(AGREED, Event.ENTRY_WITHDRAWN, DRAFTING);
        // Which of these three a call uses follows from the approvals that its notice asks for.
        for (var ready : EnumSet.of(FINALISED, APPROVED, AGREED)) {
            edge(ready, Event.REPORTED, REPORTED);
            edge(ready, Event.REGISTERED, REPORTED);
            edge(ready, Event.REFUSED_LATE, LATE);
        }
        edge(LATE, Event.ACCEPTED_LATE, REPORTED);
        edge(REPORTED, Event.WITHDRAWN, AGREED);
        edge(REPORTED, Event.WITHDRAWN_BY_CITY, FINALISED);
        edge(REPORTED, Event.SUPPLEMENT_REQUESTED, SUPPLEMENT);
        // A further notice to supply, with a new deadline, is how a missed one is extended.
        edge(SUPPLEMENT, Event.SUPPLEMENT_REQUESTED, SUPPLEMENT);
        edge(SUPPLEMENT, Event.SUPPLIED, REPORTED);
        edge(REPORTED, Event.FOUND_COMPLETE, COMPLETE);
        for (var open : EnumSet.of(COMPLETE, UNDECIDED)) {
            edge(open, Event.FOUND_ELIGIBLE, ELIGIBLE);
            edge(open, Event.FOUND_NOT_ELIGIBLE, NOT_ELIGIBLE);
            edge(open, Event.PUT_AS_EXCEPTION, EXCEPTION);
        }
        edge(COMPLETE, Event.LEFT_OPEN, UNDECIDED);
        edge(EXCEPTION, Event.EXCEPTION_GRANTED, ELIGIBLE);
        edge(EXCEPTION, Event.EXCEPTION_REFUSED, State.EXCEPTION_REFUSED);
        edge(ELIGIBLE, Event.PROPOSED, PROPOSED);
        edge(ELIGIBLE, Event.LEFT_OUT, NOT_PROPOSED);
        edge(PROPOSED, Event.RECONSIDERED, ELIGIBLE);
        edge(NOT_PROPOSED, Event.RECONSIDERED, ELIGIBLE);
        edge(PROPOSED, Event.DESIGNATED, DESIGNATED);
        edge(NOT_PROPOSED, Event.NOT_DESIGNATED, NOT_DESIGNATED);
    }

    private Lifecycle() {}

    private static void edge(State from, Event event, State to) {
        var before = EDGES.computeIfAbsent(from, s -> new EnumMap<>(Event.class)).put(event, to);
        if (before != null) {
            throw new IllegalStateException("Two edges for " + from + " and " + event);
        }
    }

    /** The state after the event, if it can happen in this state. */
    public static Optional<State> after(State from, Event event) {
        return Optional.ofNullable(EDGES.getOrDefault(from, Map.of()).get(event));
    }

    /** What can happen in the state. */
    public static Set<Event> possible(State from) {
        return Set.copyOf(EDGES.getOrDefault(from, Map.of()).keySet());
    }
}
