package org.shifan.programme.selection.web;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.selection.Objection;

/** An objection in words. */
final class ObjectionWords {
    private ObjectionWords() {}

    /** How it stands. */
    static Badge badge(Objection one) {
        return one.answer()
                .map(
                        answer ->
                                answer.upheld()
                                        ? Badge.of(Tone.WARN, "selection.objection.upheld")
                                        : Badge.of(Tone.MUTE, "selection.objection.rejected"))
                .orElseGet(
                        () ->
                                one.finding().isPresent()
                                        ? Badge.of(Tone.WAIT, "selection.objection.checked")
                                        : Badge.of(Tone.NOW, "selection.objection.open"));
    }

    /** The same to whoever objected, as a sentence. */
    static Words sentence(Objection one) {
        return Words.of(
                "selection.object."
                        + one.answer()
                                .map(answer -> answer.upheld() ? "upheld" : "rejected")
                                .orElse(one.finding().isPresent() ? "checked" : "received"));
    }

    /** What it is about: a city, or the list as a whole. */
    static Words subject(Desks desks, Call call, Objection one) {
        return one.receipt()
                .map(receipt -> Words.text(desks.cityOf(call, receipt)))
                .orElseGet(() -> Words.of("selection.objection.whole"));
    }
}
