package org.shifan.programme.selection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.State;
import org.shifan.programme.selection.Publications.Publication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the city whether it is on the list, once a list is public, and where that stands. */
@Component
@Order(2)
class ToldResult implements Conclusions {
    private static final Set<State> DECIDED =
            EnumSet.of(State.PROPOSED, State.NOT_PROPOSED, State.DESIGNATED, State.NOT_DESIGNATED);

    private final Publications publications;

    ToldResult(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Optional<Conclusion> on(Application application) {
        return DECIDED.contains(application.state())
                ? publications
                        .of(application.call())
                        .filter(Publication::published)
                        .map(publication -> conclusion(publication, application))
                : Optional.empty();
    }

    @Override
    public boolean published() {
        return true;
    }

    private static Conclusion conclusion(Publication publication, Application application) {
        var path = "/calls/%s/cities/%s".formatted(application.call(), application.city());
        return new Conclusion(
                Words.of("selection.told." + application.state().name()),
                List.of(),
                Optional.of(
                        publication.shows(application)
                                ? Link.of(path, "selection.told.city")
                                : Link.of(
                                        "/calls/" + application.call() + "/result",
                                        "selection.told.list")));
    }
}
