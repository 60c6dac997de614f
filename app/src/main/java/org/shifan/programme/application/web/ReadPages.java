package org.shifan.programme.application.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shifan.decisions.plan.MeasureTable;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.plan.PlanDiff;
import org.shifan.decisions.plan.PlanJson;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.documents.Pdf;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.StateBadge;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A final version of a plan, for all who may read it: on a page, in print, as files, compared. */
@Controller
@Allowed("plan.read-final")
class ReadPages {
    private static final String PLAN = "/plans/{city:[0-9]{6}}";

    private final PlanReader reader;
    private final CityDesk desk;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Documents documents;
    private final Pdf pdf;
    private final Formats formats;

    ReadPages(
            PlanReader reader,
            CityDesk desk,
            Approvals approvals,
            Attachments attachments,
            Documents documents,
            Pdf pdf,
            Formats formats) {
        this.reader = reader;
        this.desk = desk;
        this.approvals = approvals;
        this.attachments = attachments;
        this.documents = documents;
        this.pdf = pdf;
        this.formats = formats;
    }

    @GetMapping(PLAN)
    Page show(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var application = reader.application(city, actor);
        var read = reader.version(application, version);
        var page = page("planning/read", application, read.plan());
        PlanReader.placed(page, actor, application)
                .badge(StateBadge.of(application))
                .invented()
                .lead(
                        read.scan().isPresent() ? "planning.read.scan" : "planning.read.lead",
                        read.version(),
                        read.by(),
                        read.at());
        PlanReader.offers(page, city, read);
        if (read.scan().isEmpty()) {
            page.button("/plans/" + city + "/plan.json?version=" + read.version(), "planning.json");
        }
        return page.with("read", read)
                .with("files", attachments.of(application.id(), read))
                .with("planPath", "/plans/" + city)
                .with("planFiles", "/plans/" + city + "/files/")
                .with("versions", reader.versions(application))
                .with("approval", approvals.of(application.id(), read.version()));
    }

    /** The scan of a plan on paper. */
    @GetMapping(PLAN + "/scan")
    ResponseEntity<byte[]> scan(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var read = reader.version(reader.application(city, actor), version);
        var scan = read.scan().orElseThrow(() -> new Absent("scan of version " + read.version()));
        return file(scan.name(), scan.mediaType(), read.sha256());
    }

    private ResponseEntity<byte[]> file(String name, String mediaType, String sha256) {
        return Attached.of(
                name,
                MediaType.parseMediaType(mediaType),
                documents.bytes(sha256).orElseThrow(() -> new Absent("file " + sha256)));
    }

    private Page page(String template, Application application, Plan plan) {
        var name = desk.cityName(application.call(), application.city());
        return reader.with(
                Page.of(template, Words.of("planning.title", name)),
                desk.notice(application),
                plan);
    }

    /** Nothing but the plan, on one page, for paper. */
    @GetMapping(PLAN + "/print")
    Page print(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var application = reader.application(city, actor);
        var read = reader.written(application, version);
        var page = page("planning/print", application, read.plan());
        return PlanReader.placed(page, actor, application)
                .crumb(
                        Link.of(
                                "/plans/" + city + "?version=" + read.version(),
                                "planning.version.of",
                                read.version()))
                .lead("planning.print.lead")
                .invented()
                .with("read", read)
                .with("approval", approvals.of(application.id(), read.version()));
    }

    @GetMapping(PLAN + "/compare")
    Page compare(
            @PathVariable String city,
            @RequestParam int from,
            @RequestParam int to,
            @CurrentActor Actor actor) {
        var application = reader.application(city, actor);
        var before = reader.written(application, from);
        var after = reader.written(application, to);
        var page =
                Page.of("planning/compare", "planning.compare.title", from, to)
                        .lead("planning.compare.lead", before.at(), after.at())
                        .invented()
                        .with("changes", changes(application, before.plan(), after.plan()))
                        .with(
                                "versions",
                                reader.versions(application).stream()
                                        .filter(one -> one.scan().isEmpty())
                                        .toList())
                        .with("path", "/plans/" + city + "/compare")
                        .with("from", from)
                        .with("to", to);
        return PlanReader.placed(page, actor, application);
    }

    private Changes changes(Application application, Plan before, Plan after) {
        return Changes.of(
                PlanDiff.between(before, after),
                desk.notice(application),
                formats,
                LocaleContextHolder.getLocale());
    }

    @GetMapping(PLAN + "/plan.json")
    ResponseEntity<byte[]> json(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var read = reader.written(reader.application(city, actor), version);
        return Attached.of(
                "plan-%s-%d.json".formatted(city, read.version()),
                MediaType.APPLICATION_JSON,
                PlanJson.write(read.plan()));
    }

    @GetMapping(PLAN + "/measures.csv")
    ResponseEntity<byte[]> measures(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var read = reader.written(reader.application(city, actor), version);
        return Tables.csv(
                "measures-%s-%d.csv".formatted(city, read.version()),
                MeasureTable.write(read.plan().measures(), LocaleContextHolder.getLocale()));
    }

    @GetMapping(PLAN + "/plan.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String city,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor) {
        var application = reader.application(city, actor);
        var read = reader.written(application, version);
        var notice = desk.notice(application);
        var locale =
                LocaleContextHolder.getLocale().getLanguage().equals("en")
                        ? Locale.ENGLISH
                        : Locale.SIMPLIFIED_CHINESE;
        var bytes =
                pdf.write(
                        "documents/plan",
                        locale,
                        read.at(),
                        Map.of(
                                "f", formats.in(notice.zone()),
                                "notice", notice,
                                "city", desk.cityName(application.call(), city),
                                "read", read,
                                "plan", read.plan(),
                                "paragraphs", PlanReader.paragraphs(read.plan()),
                                "locale", locale,
                                "approval", approvals.of(application.id(), read.version())));
        return Attached.of(
                "plan-%s-%d.pdf".formatted(city, read.version()), MediaType.APPLICATION_PDF, bytes);
    }

    @GetMapping(PLAN + "/files/{id}")
    ResponseEntity<byte[]> file(
            @PathVariable String city, @PathVariable UUID id, @CurrentActor Actor actor) {
        var file =
                attachments
                        .find(reader.application(city, actor).id(), id)
                        .orElseThrow(() -> new Absent("attachment " + id));
        return file(file.name(), file.mediaType(), file.sha256());
    }
}
