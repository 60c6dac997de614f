package org.shifan.programme.notice.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.Place;
import org.shifan.programme.notice.CallAct;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** What calls bring to every page. */
@Component
class NoticeContribution implements Contribution {
    private final Calls calls;

    NoticeContribution(Calls calls) {
        this.calls = calls;
    }

    @Override
    public List<? extends Permission> permissions() {
        return List.of(CallAct.values());
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.open("notice.place.open", "/calls", 20),
                Place.of("notice.place", "/calls", 80, actor -> true));
    }

    @Override
    public Optional<Text> subtitle() {
        return calls.all().stream().findFirst().map(call -> call.notice().title());
    }
}
