package org.shifan.programme.notice;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The call in which whoever looks works: the newest in which the own organ has a part, see {@link
 * Calls#of}. Of other calls a central organ reads only what is public.
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

    /** The newest of them, if there is one. */
    public Optional<Call> find() {
        return all().stream().findFirst();
    }

    /**
     * The newest of them.
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
        if (all().stream().noneMatch(one -> one.id().equals(call))) {
            throw new Absent("call " + call);
        }
    }
}
