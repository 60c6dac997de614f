package org.shifan.programme.notice.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.Explanation;
import org.shifan.decisions.notice.Finding;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Cautions;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.CallRefusal;
import org.shifan.programme.notice.Calls;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host chooses a notice file, sees what it says or what is wrong with it, and opens a call. */
@Controller
@ConditionalOnWebApplication
class OpeningPages {
    private static final String ACT = "notice.opening";

    private final Calls calls;
    private final Confirmation confirmation;
    private final Cautions cautions;
    private final Formats formats;

    OpeningPages(Calls calls, Confirmation confirmation, Cautions cautions, Formats formats) {
        this.calls = calls;
        this.confirmation = confirmation;
        this.cautions = cautions;
        this.formats = formats;
    }

    /** What is wrong with the file, as the page shows it. */
    public record Wrong(int line, int column, boolean error, String sentence, String remedy) {
        private static Wrong of(Finding finding, Locale locale) {
            return new Wrong(
                    finding.at().line(),
                    finding.at().column(),
                    finding.problem().isError(),
                    finding.sentence(locale),
                    finding.remedy(locale));
        }
    }

    @GetMapping("/calls/new")
    @Allowed("call.opened")
    Page choose() {
        return page("", List.of());
    }

    /** Checks the file; nothing is kept. */
    @PostMapping("/calls/check")
    @Allowed("call.opened")
    Page check(@RequestParam Optional<MultipartFile> file, @CurrentActor Actor actor)
            throws IOException {
        var bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        if (bytes.length == 0) {
            var errors = new Errors();
            errors.add("file", "notice.opening.file.missing");
            return choose().errors(errors);
        }
        return checked(bytes, actor);
    }

    @PostMapping("/calls/open")
    @Allowed("call.opened")
    Object open(
            @RequestParam String text,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor) {
        var errors = new Errors();
        confirmation.check(actor, password, ACT, errors);
        // A form sends each end of line as two characters; the file had one.
        var bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        if (errors.any()) {
            return checked(bytes, actor).errors(errors);
        }
        return "redirect:/calls/" + calls.open(actor, bytes).id();
    }

    private Page checked(byte[] bytes, Actor actor) {
        var reading = NoticeFile.read(bytes);
        var locale = LocaleContextHolder.getLocale();
        var text = new String(bytes, StandardCharsets.UTF_8);
        var findings = new ArrayList<Wrong>();
        reading.findings().forEach(finding -> findings.add(Wrong.of(finding, locale)));
        reading.notice().flatMap(one -> taken(one, actor, text)).ifPresent(findings::addFirst);
        var page = page(text, findings);
        reading.notice()
                .ifPresent(
                        notice ->
                                page.with("rules", explained(notice, locale))
                                        .with("cautions", cautions.of(notice))
                                        .with("act", act(notice, actor)));
        return page;
    }

    /** That the id of the file is that of an open call, at the line of the id. */
    private Optional<Wrong> taken(Notice notice, Actor actor, String text) {
        var at = Pattern.compile("(?m)^id: *").matcher(text);
        return calls.obstacle(actor, notice)
                .filter(refused -> refused.code() == CallRefusal.OPEN && at.find())
                .map(
                        refused ->
                                new Wrong(
                                        (int) text.substring(0, at.start()).lines().count() + 1,
                                        at.end() - at.start() + 1,
                                        true,
                                        formats.say("refusal.call.open", notice.id()),
                                        formats.say("refusal.call.open.next", notice.id())));
    }

    private static List<String> explained(Notice notice, Locale locale) {
        var language =
                notice.languages().contains(locale.getLanguage())
                        ? locale.getLanguage()
                        : notice.languages().getFirst();
        return Explanation.of(notice, language).lines().toList();
    }

    private Act act(Notice notice, Actor actor) {
        var act =
                Act.of(
                        ACT,
                        "/calls/open",
                        actor,
                        notice.title(),
                        notice.document().number(),
                        notice.rules().count());
        return calls.obstacle(actor, notice).map(refused -> act.blocked(why(refused))).orElse(act);
    }

    private static Words why(Refused refused) {
        var key = "refusal." + refused.code().code();
        var values = refused.values().toArray();
        return Words.of(
                "notice.opening.blocked", Words.of(key, values), Words.of(key + ".next", values));
    }

    private static Page page(String text, List<Wrong> findings) {
        return Page.of("notice/opening", "notice.opening.page")
                .crumb("/calls", "notice.calls.title")
                .place("/calls")
                .lead("notice.opening.lead")
                .button("/lists", "places.place")
                .with("text", text)
                .with("findings", findings)
                .with("rules", List.of())
                .with("cautions", List.of());
    }
}
