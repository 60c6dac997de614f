package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Lifecycle;
import org.shifan.programme.application.State;
import org.springframework.beans.factory.annotation.Autowired;

/** In every state, every act that the table of the life cycle does not allow is refused. */
@ShifanTest
class ForbiddenActsTests {
    @Autowired EveryState states;
    @Autowired EveryAct acts;
    @Autowired StoredRows rows;
    @Autowired Ledger ledger;

    @ParameterizedTest
    @EnumSource
    void whatTheTableDoesNotAllowIsRefusedAndChangesNothing(State state) {
        var application = states.in(state);
        for (var doing : acts.all()) {
            if (!allowed(doing, application)) {
                refused(doing, application);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noEventMovesAnApplicationAlongAnEdgeThatIsNotThere(State state) {
        var application = states.in(state);
        for (var event : Event.values()) {
            if (Lifecycle.after(state, event).isEmpty()) {
                var before = rows.of(application);
                var thrown = catchThrowable(() -> states.move(application, event));
                assertThat(thrown).as("%s in %s", event, state).isInstanceOf(Refused.class);
                assertThat(((Refused) thrown).code().code()).isEqualTo("application.state");
                assertThat(((Refused) thrown).values()).containsExactly(event, state);
                assertThat(rows.of(application)).isEqualTo(before);
            }
        }
    }

    /**
     * A verdict asks for more than the table says: it is prepared and given on what is complete.
     */
    private static boolean allowed(EveryAct.Doing doing, Application application) {
        return switch (doing.name()) {
            case "prepare a verdict", "give a verdict" -> application.state() == State.COMPLETE;
            case "decide a verdict" -> application.state() == State.UNDECIDED;
            case "edit", "restore", "load" -> application.state() == State.DRAFTING;
            case "attach" ->
                    application.state() == State.DRAFTING
                            || application.state() == State.SUPPLEMENT;
            // The notice of this call asks for the agreement of the provincial government.
            case "report", "report late", "register paper" -> application.state() == State.AGREED;
            default ->
                    doing.moves().stream()
                            .anyMatch(
                                    event ->
                                            Lifecycle.after(application.state(), event)
                                                    .isPresent());
        };
    }

    private void refused(EveryAct.Doing doing, Application application) {
        var before = rows.of(application);
        var entries = ledger.entries(application.call()).size();
        var thrown = catchThrowable(() -> doing.act().accept(application));
        assertThat(thrown)
                .as("%s in %s", doing.name(), application.state())
                .isInstanceOf(Refused.class);
        assertThat(((Refused) thrown).code().code())
                .as("%s in %s", doing.name(), application.state())
                .isIn("application.state", "report.none", "report.standing");
        assertThat(rows.of(application))
                .as("%s in %s", doing.name(), application.state())
                .isEqualTo(before);
        var added = ledger.entries(application.call());
        assertThat(added.subList(entries, added.size()))
                .allSatisfy(entry -> assertThat(entry.type()).isEqualTo("refused"));
    }
}
