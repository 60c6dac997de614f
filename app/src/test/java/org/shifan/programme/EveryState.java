package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Lifecycle;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings an application to any state of its life. */
@Component
class EveryState {
    private final Programme programme;
    private final EveryAct acts;
    private final Register register;
    private final FormalCheck check;
    private final TransactionTemplate transaction;

    EveryState(
            Programme programme,
            EveryAct acts,
            Register register,
            FormalCheck check,
            TransactionTemplate transaction) {
        this.programme = programme;
        this.acts = acts;
        this.register = register;
        this.check = check;
        this.transaction = transaction;
    }

    /** An application in the state: by the services as far as receipt, then along the table. */
    Application in(State state) {
        var call = programme.open();
        var application =
                switch (state) {
                    case DRAFTING -> programme.drafted(call, EveryAct.CITY);
                    case FINALISED -> programme.finalised(call, EveryAct.CITY);
                    case APPROVED -> programme.approved(call, EveryAct.CITY);
                    default -> programme.agreed(call, EveryAct.CITY);
                };
        if (state == State.LATE) {
            acts.report(application, EveryAct.LATE);
        } else if (state.received()) {
            acts.report(application, EveryAct.IN_TIME);
            way(State.REPORTED, state)
                    .forEach(
                            event -> {
                                if (event == Event.SUPPLEMENT_REQUESTED) {
                                    var unused =
                                            check.request(
                                                    Office.host(), application.id(), List.of("示例"));
                                } else {
                                    move(application, event);
                                }
                            });
        }
        var there = register.find(application.id()).orElseThrow();
        assertThat(there.state()).isEqualTo(state);
        return there;
    }

    /** The shortest way along the table. */
    private static List<Event> way(State from, State to) {
        var ways = new EnumMap<State, List<Event>>(State.class);
        ways.put(from, List.of());
        var next = new ArrayList<>(List.of(from));
        while (!ways.containsKey(to)) {
            var state = next.removeFirst();
            for (var event : Lifecycle.possible(state)) {
                var after = Lifecycle.after(state, event).orElseThrow();
                if (!ways.containsKey(after)) {
                    var way = new ArrayList<>(ways.getOrDefault(state, List.of()));
                    way.add(event);
                    ways.put(after, way);
                    next.add(after);
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }

    /** Moves it by the event, as an act would, without the act. */
    void move(Application application, Event event) {
        transaction.executeWithoutResult(
                status -> {
                    var unused =
                            register.move(
                                    application.id(), event, Office.host(), UUID.randomUUID(), "");
                });
    }
}
