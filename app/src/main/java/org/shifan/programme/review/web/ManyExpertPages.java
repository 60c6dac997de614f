package org.shifan.programme.review.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Experts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many experts appointed at once, from a table. */
@Controller
class ManyExpertPages {
    private static final String MANY = "/calls/{id}/experts/many";

    private final Calls calls;
    private final Experts experts;
    private final ExpertForm form;
    private final Confirmation confirmation;

    ManyExpertPages(Calls calls, Experts experts, ExpertForm form, Confirmation confirmation) {
        this.calls = calls;
        this.experts = experts;
        this.form = form;
        this.confirmation = confirmation;
    }

    @GetMapping(MANY)
    @Allowed("review.expert-appointed")
    Page many(@PathVariable String id, @CurrentActor Actor actor) {
        var call = find(id);
        return Page.of("review/many", "review.many.title")
                .crumb("/panels", "review.panels.title")
                .crumb(PanelPages.experts(id), "review.experts.title")
                .place("/panels")
                .invented()
                .lead("review.many.lead")
                .with("columns", ExpertTable.COLUMNS)
                .with("pool", form.pool(call))
                .with("taskAreas", call.notice().taskAreas())
                .with("organs", call.notice().deciding())
                .with("many", Act.of("review.many", PanelPages.experts(id) + "/many", actor));
    }

    /**
     * The table to fill in, as the CSV file that is read: a line for everybody who can be
     * appointed.
     */
    @GetMapping(MANY + "/template")
    @Allowed("review.expert-appointed")
    Page template(@PathVariable String id, Asked asked) {
        var filed = new Asked(asked.path(), Map.of("format", "csv"));
        var rows = Listing.of("experts", form.pool(find(id)), filed);
        for (var column : ExpertTable.COLUMNS) {
            rows.column(
                    "review.many.head." + column,
                    one -> column.equals("person") ? one.username() : null);
        }
        // For whoever fills it in; it is not read.
        rows.column("review.many.head.name", ExpertForm.Somebody::name);
        return Page.of("review/experts", "review.many.title").with("experts", rows);
    }

    @PostMapping(MANY)
    @Allowed("review.expert-appointed")
    Object appointMany(
            @PathVariable String id,
            @RequestParam MultipartFile table,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor)
            throws IOException {
        var errors = new Errors();
        var nominees = ExpertTable.read(table.getBytes(), form, find(id), errors);
        if (!errors.any()) {
            confirmation.check(actor, password, "review.many", errors);
        }
        if (errors.any()) {
            return many(id, actor).errors(errors);
        }
        var unused = experts.appoint(actor, id, List.copyOf(nominees));
        return "redirect:" + PanelPages.experts(id);
    }

    private Call find(String id) {
        return calls.find(id).orElseThrow(() -> new Absent("call " + id));
    }
}
