package org.shifan.programme.selection;

import org.shifan.programme.endorsement.Ranked;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Once the first round is ranked, no further report can be received. */
@Component
class RankedByRound implements Ranked {
    private final Rankings rankings;
    private final Calls calls;

    RankedByRound(Rankings rankings, Calls calls) {
        this.rankings = rankings;
        this.calls = calls;
    }

    @Override
    public boolean ranked(String call) {
        return rankings.recorded(call, calls.notice(call).settings().rounds().getFirst().id());
    }
}
