package org.shifan.programme.application.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.MeasureTable;
import org.shifan.decisions.plan.Plan;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Table;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Drafting;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The measures of the draft as a table for a spreadsheet, out and in. */
@Controller
class TablePages {
    private static final int SHOWN = 50;
    private static final long LARGEST = 1L << 20;

    private final CityDesk desk;
    private final Drafting drafting;

    TablePages(CityDesk desk, Drafting drafting) {
        this.desk = desk;
        this.drafting = drafting;
    }

    @GetMapping("/plan/measures.csv")
    @Allowed("plan.read-draft")
    ResponseEntity<byte[]> measures(@CurrentActor Actor actor) {
        var application = desk.application(actor);
        return Tables.csv(
                "measures-%s.csv".formatted(application.city()),
                MeasureTable.write(
                        drafting.plan(application.id()).measures(),
                        LocaleContextHolder.getLocale()));
    }

    @GetMapping("/plan/measures/table")
    @Allowed("plan.read-draft")
    Page show(@CurrentActor Actor actor) {
        var application = desk.application(actor);
        var notice = desk.notice(application);
        return desk.inner("planning/table", Words.of("planning.table.title"), actor, application)
                .lead("planning.table.lead", MeasureTable.MOST_ROWS)
                .with("back", CityDesk.back(notice, Kind.MEASURES))
                .with(
                        "columns",
                        List.of(MeasureTable.Column.values()).stream()
                                .map(one -> one.in(LocaleContextHolder.getLocale()))
                                .toList());
    }

    @PostMapping("/plan/measures/table")
    @Allowed("plan.edit")
    Object load(@CurrentActor Actor actor, @RequestParam(required = false) MultipartFile file) {
        var application = desk.application(actor);
        var notice = desk.notice(application);
        var errors = new Errors();
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            errors.add("table-file", "planning.table.file.missing");
            return show(actor).errors(errors);
        }
        var text = text(file, errors);
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        var outcome = MeasureTable.read(text, notice);
        outcome.problems().stream()
                .limit(SHOWN)
                .forEach(
                        one ->
                                errors.add(
                                        "table-file",
                                        Words.plain(one.in(LocaleContextHolder.getLocale()))));
        if (errors.any()) {
            return show(actor).errors(errors);
        }
        drafting.load(actor, application.id(), Plan.EMPTY.withMeasures(outcome.measures()));
        return "redirect:" + CityDesk.back(notice, Kind.MEASURES).path();
    }

    private static String text(MultipartFile file, Errors errors) {
        try {
            return Table.text(file.getBytes());
        } catch (BadTable bad) {
            bad.mistakes().forEach(one -> errors.add("table-file", Words.text(one.text())));
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
