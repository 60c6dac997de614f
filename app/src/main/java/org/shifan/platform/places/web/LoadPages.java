package org.shifan.platform.places.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.table.Mistake;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.ListVersion;
import org.shifan.platform.places.Loading;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host loads a new version of a list. */
@Controller
class LoadPages {
    private static final String PATH = ListPages.ALL + "/{id:[a-z0-9-]+}/load";

    /** A file with more mistakes is wrong as a whole. */
    private static final int MOST_MISTAKES = 30;

    private final Places places;
    private final Confirmation confirmation;

    LoadPages(Places places, Confirmation confirmation) {
        this.places = places;
        this.confirmation = confirmation;
    }

    /** The form. */
    @GetMapping(PATH)
    @Allowed("list.loaded")
    Page form(@PathVariable String id, @CurrentActor Actor actor) {
        var newest = newest(id);
        return page(newest, actor, LoadForm.of(newest.info()));
    }

    /** Loads it. */
    @PostMapping(PATH)
    @Allowed("list.loaded")
    Object load(
            @PathVariable String id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor)
            throws IOException {
        var newest = newest(id);
        var form = LoadForm.of(sent);
        var errors = new Errors();
        if (file.filter(table -> !table.isEmpty()).isEmpty()) {
            errors.add("file", "places.load.file.missing");
        }
        var update = form.update(id, errors);
        if (update.isPresent()) {
            confirmation.check(actor, password, "places.load", errors);
        }
        if (update.isPresent() && file.isPresent() && !errors.any()) {
            switch (places.load(actor, update.get(), file.get().getBytes())) {
                case Loading.Loaded loaded -> {
                    return "redirect:" + ListPages.ALL + "/" + id;
                }
                case Loading.Unusable(var mistakes) -> name(mistakes, errors);
            }
        }
        return page(newest, actor, form).errors(errors);
    }

    private static void name(List<Mistake> mistakes, Errors errors) {
        mistakes.stream()
                .limit(MOST_MISTAKES)
                .forEach(mistake -> errors.add("file", Words.text(mistake.text())));
        if (mistakes.size() > MOST_MISTAKES) {
            errors.add("file", "places.load.more", mistakes.size() - MOST_MISTAKES);
        }
    }

    private ListVersion newest(String id) {
        return places.versions(id).stream().findFirst().orElseThrow(() -> ListPages.absent(id));
    }

    private static Page page(ListVersion newest, Actor actor, LoadForm form) {
        var title = newest.info().title();
        return Page.of("places/load", "places.load.title")
                .crumb(ListPages.ALL, "places.data.title")
                .crumb(ListPages.link(newest))
                .lead("places.load.lead", title, newest.version())
                .with("newest", newest)
                .with("form", form)
                .with(
                        "act",
                        Act.of(
                                "places.load",
                                ListPages.ALL + "/" + newest.id() + "/load",
                                actor,
                                title,
                                newest.version() + 1));
    }
}
