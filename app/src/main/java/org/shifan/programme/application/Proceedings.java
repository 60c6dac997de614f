package org.shifan.programme.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.web.LogLine;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Service;

/** What happened to an application, as its own city, its province and the host are shown it. */
@Service
public class Proceedings {
    private final Register register;
    private final Identity identity;

    Proceedings(Register register, Identity identity) {
        this.register = register;
        this.identity = identity;
    }

    /** The lines, newest first: what, by which organ and person, with the note that was kept. */
    public List<LogLine> of(UUID application) {
        var organs = new HashMap<String, Words>();
        return register.events(application).stream().map(one -> line(one, organs)).toList();
    }

    private LogLine line(Happening one, Map<String, Words> organs) {
        var organ = organs.computeIfAbsent(one.organ(), this::organ);
        var who =
                one.said()
                        .map(said -> Words.of("application.event.note", organ, one.person(), said))
                        .orElseGet(() -> Words.of("application.event.by", organ, one.person()));
        return new LogLine(one.at(), one.words(), who, Optional.empty());
    }

    /** Who did it: organ and person. */
    public Words who(Happening one) {
        return Words.of("application.event.by", organ(one.organ()), one.person());
    }

    private Words organ(String id) {
        return identity.organ(id)
                .map(Organ::shortName)
                .map(Words::text)
                .orElseGet(() -> Words.plain(id));
    }
}
