package org.shifan.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The place that every actor has: what waits for this person. */
@Component
@ConditionalOnWebApplication
class FrameContribution implements Contribution {
    // The frame is made of the contributions, so it is asked for only when a page is drawn.
    private final ObjectProvider<Frame> frame;

    FrameContribution(ObjectProvider<Frame> frame) {
        this.frame = frame;
    }

    @Override
    public List<Place> places() {
        return List.of(
                Place.of("web.inbox.title", "/inbox", 10, actor -> true)
                        .counting(actor -> frame.getObject().inbox(actor).size()));
    }
}
