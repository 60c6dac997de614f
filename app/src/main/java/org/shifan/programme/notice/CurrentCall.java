package org.shifan.programme.notice;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.Prefix;
import org.shifan.platform.web.Viewer;
import org.shifan.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The call in which whoever looks works: the one that the {@link Prefix} of the address names, or
 * else the newest, among those in which the own organ has a part, see {@link Calls#of}. Of other
 * calls a central organ reads only what is public.
 */
@Component
public class CurrentCall {
    private final Calls calls;
    private final ObjectProvider<Viewer> viewer;

    CurrentCall(Calls calls, ObjectProvider<Viewer> viewer) {
        this.calls = calls;
        this.viewer = viewer;
    }

    /** The calls in which the viewer's organ has a part, newest first. */
    public List<Call> all() {
        return viewer.stream()
                .flatMap(one -> one.actor().stream())
                .findFirst()
                .map(calls::of)
                .orElseGet(calls::all);
    }

    /** The one that the address names, or else the newest of them. */
    public Optional<Call> find() {
        var chosen = Prefix.now().call();
        return all().stream().filter(one -> chosen.isEmpty() || is(one, chosen.get())).findFirst();
    }

    private static boolean is(Call call, String id) {
        return call.id().equals(id);
    }

    /** What waits in the call, as it is shown to somebody who may be working in another one. */
    public InboxItem item(String call, InboxItem item) {
        return item.at(path(call, item.link().path()), words(call, item.subject()));
    }

    /** The path to a page of the call, also for somebody who may be working in another one. */
    public String path(String call, String path) {
        return here(call) ? path : Prefix.in(call) + path;
    }

    /** The words with the title of the call, for somebody who may be working in another one. */
    public Words words(String call, Words words) {
        return here(call) ? words : titled(call, words);
    }

    /** The words with the title of the call, for somebody who may not be working at all. */
    public Words titled(String call, Words words) {
        return Words.of("notice.elsewhere", words, calls.notice(call).title());
    }

    private boolean here(String call) {
        return find().filter(one -> is(one, call)).isPresent();
    }

    /**
     * The one in which whoever looks works.
     *
     * @throws Absent if there is none
     */
    public Call get() {
        return find().orElseThrow(() -> new Absent("call"));
    }

    /**
     * Something of the call is about to be shown.
     *
     * @throws Absent if the viewer's organ is a central one and has no part in it
     */
    public void require(String call) {
        if (all().stream().noneMatch(one -> is(one, call))) {
            throw new Absent("call " + call);
        }
    }
}
