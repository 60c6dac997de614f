package org.shifan.programme.notice.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Contribution;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Place;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.CallAct;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Component;

/** What calls bring to every page. */
@Component
class NoticeContribution implements Contribution, InboxSource {
    /** Desks of reviews and selections, which name their call themselves. */
    private static final Pattern NAMED = Pattern.compile("(/in/[^/]+)?/calls/(?<call>[^/]+)/.*");

    private final Calls calls;
    private final CurrentCall current;
    private final Clock clock;

    NoticeContribution(Calls calls, CurrentCall current, Clock clock) {
        this.calls = calls;
        this.current = current;
        this.clock = clock;
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
        return current.find().map(call -> call.notice().title());
    }

    /** Of the call in which whoever looks works, or else of the newest. */
    @Override
    public Optional<Text> host() {
        return current.find()
                .or(() -> calls.all().stream().findFirst())
                .map(call -> call.notice().host().name());
    }

    /** An address that names no call acts in the one in which whoever looks works. */
    @Override
    public Optional<Text> call(String path) {
        var named = NAMED.matcher(path);
        if (named.matches()) {
            return calls.title(named.group("call"));
        }
        return FormAddresses.DESK.matcher(path).matches() ? subtitle() : Optional.empty();
    }

    /** Without a call there is nothing that anybody else could do. */
    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        if (!CallAct.OPENED.allows(actor, "") || !calls.all().isEmpty()) {
            return List.of();
        }
        return List.of(
                new InboxItem(
                        Link.of("/calls/new", "notice.inbox.open"),
                        Words.of("notice.inbox.none"),
                        Badge.of(Badge.Tone.NOW, "notice.inbox.state"),
                        clock.instant(),
                        Optional.empty()));
    }
}
