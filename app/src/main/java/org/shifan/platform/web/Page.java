package org.shifan.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page in the frame: what stands in its head, and the template that draws the work below it. The
 * template is the content alone; {@code layout.html} draws everything around it.
 */
public final class Page extends ModelAndView {
    private final String template;
    private final Words title;
    private final List<Link> crumbs = new ArrayList<>();
    private final List<Badge> badges = new ArrayList<>();
    private final List<Link> buttons = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private Optional<Words> lead = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Errors errors = new Errors();
    private boolean open;
    private boolean invented;

    private Page(String template, Words title) {
        super("layout");
        this.template = template;
        this.title = title;
        addObject("page", this);
    }

    /** A page whose title is a key of the texts. */
    public static Page of(String template, String titleKey, Object... args) {
        return new Page(template, Words.of(titleKey, args));
    }

    /** A page whose title is data, such as the name of a city. */
    public static Page of(String template, Words title) {
        return new Page(template, title);
    }

    /** A level above, from the top down. */
    public Page crumb(String path, String key, Object... args) {
        return crumb(Link.of(path, key, args));
    }

    /** A level above, from the top down. */
    public Page crumb(Link link) {
        crumbs.add(link);
        return this;
    }

    /** A state beside the title. */
    public Page badge(Badge badge) {
        badges.add(badge);
        return this;
    }

    /** A plain button at the right of the title; at most three. */
    public Page button(String path, String key, Object... args) {
        buttons.add(Link.of(path, key, args));
        return this;
    }

    /** One sentence below the title: deadline, what is missing, who acts. */
    public Page lead(String key, Object... args) {
        return lead(Words.of(key, args));
    }

    /** One sentence below the title. */
    public Page lead(Words words) {
        lead = Optional.of(words);
        return this;
    }

    /** A figure below the head; four to six of them, or none. */
    public Page fact(String nameKey, @Nullable Object value) {
        facts.add(new Fact(Words.of(nameKey), value, null));
        return this;
    }

    /** A figure with its unit or what else stands beside it. */
    public Page fact(String nameKey, @Nullable Object value, Words small) {
        facts.add(new Fact(Words.of(nameKey), value, small));
        return this;
    }

    /** A public page: larger type, room to read. */
    public Page open() {
        open = true;
        return this;
    }

    /** Content was generated: says 示例数据 beside the title, in the example only. */
    public Page invented() {
        invented = true;
        return this;
    }

    /** The current place, where the address does not lie below it. */
    public Page place(String path) {
        place = Optional.of(path);
        return this;
    }

    /** Loads what draws charts and maps. */
    public Page charts() {
        return script("/vendor/echarts.min.js");
    }

    /** Loads a script of the module's own, from {@code static/}. */
    public Page script(String path) {
        scripts.add(path);
        return this;
    }

    /** What has to be put right; shown on top, and the answer says so to programs (422). */
    public Page errors(Errors found) {
        errors = found;
        if (found.any()) {
            setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return this;
    }

    /** The answer's status, where it is not 200. */
    public Page status(HttpStatus status) {
        setStatus(status);
        return this;
    }

    /** A value for the template. */
    public Page with(String name, @Nullable Object value) {
        addObject(name, value);
        return this;
    }

    /** A table for the template; as a file instead of the page, if that was asked for. */
    public Page with(String name, Listing<?> listing) {
        listing.export().ifPresent(this::setView);
        addObject(name, listing);
        return this;
    }

    public String template() {
        return template;
    }

    public Words title() {
        return title;
    }

    public List<Link> crumbs() {
        return List.copyOf(crumbs);
    }

    public List<Badge> badges() {
        return List.copyOf(badges);
    }

    public List<Link> buttons() {
        return List.copyOf(buttons);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<String> scripts() {
        return List.copyOf(scripts);
    }

    public Optional<Words> lead() {
        return lead;
    }

    public Optional<String> place() {
        return place;
    }

    public Errors errors() {
        return errors;
    }

    public boolean isPublic() {
        return open;
    }

    public boolean isInvented() {
        return invented;
    }
}
