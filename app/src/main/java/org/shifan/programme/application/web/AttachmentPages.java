package org.shifan.programme.application.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.documents.Uploads;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Attachment;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.PlanRight;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of the application, by the materials that the notice asks for. */
@Controller
class AttachmentPages {
    private static final int MEBI = 20;

    private final CityDesk desk;
    private final Attachments attachments;
    private final Documents documents;

    AttachmentPages(CityDesk desk, Attachments attachments, Documents documents) {
        this.desk = desk;
        this.attachments = attachments;
        this.documents = documents;
    }

    @GetMapping("/materials")
    @Allowed("plan.read-draft")
    Page show(@CurrentActor Actor actor) {
        var own = desk.own(actor);
        if (own.isEmpty()) {
            return Page.of("planning/begin", "planning.attachments")
                    .with("none", "planning.attachments.no-application");
        }
        var application = own.get();
        var notice = desk.notice(application);
        var page =
                Page.of("planning/attachments", "planning.attachments")
                        .badge(StateBadge.of(application))
                        .invented()
                        .lead("planning.attachments.lead", Documents.LARGEST >> MEBI)
                        .with("notice", notice)
                        .with("materialsRule", notice.ruleFor("materials"))
                        .with("mine", byMaterial(notice, attachments.of(application.id())))
                        .with("sealed", attachments.sealed(application.id()))
                        .with("editable", open(actor, application));
        return application.state() == State.SUPPLEMENT
                ? page.button("/materials/supplement", "planning.supplement")
                : page;
    }

    private static Map<String, List<Attachment>> byMaterial(Notice notice, List<Attachment> files) {
        var byMaterial = new TreeMap<String, List<Attachment>>();
        for (var material : notice.settings().materials()) {
            byMaterial.put(
                    material.id(),
                    files.stream().filter(one -> one.material().equals(material.id())).toList());
        }
        return byMaterial;
    }

    private static boolean open(Actor actor, Application application) {
        return (application.state() == State.DRAFTING || application.state() == State.SUPPLEMENT)
                && PlanRight.EDIT.allows(actor, application.city());
    }

    @PostMapping("/materials")
    @Allowed("plan.edit")
    Object add(
            @CurrentActor Actor actor,
            @RequestParam String material,
            @RequestParam MultipartFile file) {
        var application = desk.application(actor);
        var errors = new Errors();
        if (desk.notice(application).settings().materials().stream()
                .noneMatch(one -> one.id().equals(material))) {
            throw new Absent("material " + material);
        }
        var name = Uploads.name(file, "file");
        var bytes = Uploads.bytes(file);
        if (file.isEmpty()) {
            errors.add("file-" + material, "planning.attachments.empty");
        } else {
            documents.refuses(bytes, name).ifPresent(why -> errors.add("file-" + material, why));
        }
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var unused = attachments.add(actor, application.id(), material, name, bytes);
        return "redirect:/materials";
    }

    @PostMapping("/materials/{id}/remove")
    @Allowed("plan.edit")
    String remove(@PathVariable UUID id, @CurrentActor Actor actor) {
        attachments.remove(actor, desk.application(actor).id(), id);
        return "redirect:/materials";
    }

    @GetMapping("/materials/{id}/file")
    @Allowed("plan.read-draft")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @CurrentActor Actor actor) {
        var attachment =
                attachments
                        .find(desk.application(actor).id(), id)
                        .orElseThrow(() -> new Absent("attachment " + id));
        var bytes =
                documents
                        .bytes(attachment.sha256())
                        .orElseThrow(() -> new Absent("file " + attachment.sha256()));
        return Attached.of(
                attachment.name(), MediaType.parseMediaType(attachment.mediaType()), bytes);
    }
}
