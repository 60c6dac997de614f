package org.shifan.programme.selection.web;

import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Named;
import org.shifan.programme.selection.SelectionAct;
import org.shifan.programme.selection.Standing;

/**
 * One round of a call, as its desks look at it.
 *
 * @param call that it belongs to
 * @param standing how far it is
 */
record Desk(Call call, Standing standing) {

    /** The rules of the call. */
    public Notice notice() {
        return call.notice();
    }

    /** Id of the round. */
    public String round() {
        return standing.round().id();
    }

    /** Address of the overview. */
    public String path() {
        return "/calls/%s/rounds/%s".formatted(call.id(), round());
    }

    /** Address of a page of the round. */
    public String path(String page) {
        return path() + "/" + page;
    }

    /** The organ by its official name. */
    public Words organ(String id) {
        return Named.organ(notice(), id).words();
    }

    /** The organ as sentences name it. */
    Words shortly(String id) {
        return notice().organ(id)
                .map(Organ::shortName)
                .map(Words::text)
                .orElseGet(() -> Words.plain(id));
    }

    /** Whether the actor's organ decides in this call, and the actor may perform the act. */
    boolean may(SelectionAct act, Actor actor) {
        return standing.organs().contains(actor.organ()) && act.allows(actor, "");
    }
}
