package org.shifan.programme.application;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.documents.Document;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of an application, changed while it is drafted or to be supplemented. */
@Service
public class Attachments {
    private static final Set<State> OPEN = EnumSet.of(State.DRAFTING, State.SUPPLEMENT);

    private final Applications applications;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Chance chance;
    private final Clock clock;

    Attachments(
            Applications applications,
            Documents documents,
            JdbcClient jdbc,
            Chance chance,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.jdbc = jdbc;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Attaches a file.
     *
     * @param material id of the material in the notice
     * @throws Refused if the application is no longer open, or the file cannot be taken
     */
    @Transactional
    public Attachment add(Actor actor, UUID id, String material, String name, byte[] bytes) {
        requireOpen(actor, id);
        return add(actor, id, material, name, documents.keep(bytes, name));
    }

    /** Attaches a file that is kept already; the act that does it has checked that it may. */
    Attachment add(Actor actor, UUID id, String material, String name, Document kept) {
        var attachment =
                new Attachment(
                        chance.id(),
                        material,
                        name,
                        kept.sha256(),
                        kept.size(),
                        kept.mediaType(),
                        clock.instant(),
                        actor.personName());
        jdbc.sql(
                        """
                        insert into application.attachment
                            (id, application, material, name, sha256, size, media_type, at, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        attachment.id(),
                        id,
                        material,
                        name,
                        kept.sha256(),
                        kept.size(),
                        kept.mediaType(),
                        Applications.time(attachment.at()),
                        attachment.by())
                .update();
        return attachment;
    }

    /**
     * Takes a file off the application; its bytes stay kept.
     *
     * @throws Refused if the file is part of the submission that stands
     */
    @Transactional
    public void remove(Actor actor, UUID id, UUID attachment) {
        requireOpen(actor, id);
        if (sealed(id).contains(attachment)) {
            throw new Refused(ApplicationRefusal.FILE_SEALED);
        }
        jdbc.sql(
                        """
                        update application.attachment set removed_at = ?
                        where id = ? and application = ? and removed_at is null
                        """)
                .params(Applications.time(clock.instant()), attachment, id)
                .update();
    }

    /** The files that are part of the submission that stands: a supplement only adds to them. */
    public Set<UUID> sealed(UUID application) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select a.id from application.attachment a
                                join application.submission s on s.application = a.application
                                where a.application = ? and s.withdrawn_at is null
                                    and position(a.sha256 in convert_from(s.manifest, 'UTF8')) > 0
                                """)
                        .param(application)
                        .query(UUID.class)
                        .list());
    }

    private void requireOpen(Actor actor, UUID id) {
        var application = applications.lock(id);
        NotAllowed.unless(PlanRight.EDIT, actor, application.city());
        if (!OPEN.contains(application.state())) {
            throw new Refused(ApplicationRefusal.STATE, Work.ATTACH, application.state());
        }
    }

    /** The files of the application, in the order in which they were attached. */
    public List<Attachment> of(UUID application) {
        return jdbc.sql(
                        """
                        select * from application.attachment
                        where application = ? and removed_at is null order by at, id
                        """)
                .param(application)
                .query(
                        (row, n) ->
                                new Attachment(
                                        row.getObject("id", UUID.class),
                                        row.getString("material"),
                                        row.getString("name"),
                                        row.getString("sha256"),
                                        row.getLong("size"),
                                        row.getString("media_type"),
                                        Applications.instant(row, "at"),
                                        row.getString("by_name")))
                .list();
    }

    /** The files that go with the version: to a plan on paper, what the city supplied later. */
    public List<Attachment> of(UUID application, PlanVersion version) {
        var all = of(application);
        return version.scan().isEmpty()
                ? all
                : all.stream().filter(one -> one.at().isAfter(version.at())).toList();
    }

    /** One file of the application. */
    public Optional<Attachment> find(UUID application, UUID attachment) {
        return of(application).stream().filter(one -> one.id().equals(attachment)).findFirst();
    }
}
