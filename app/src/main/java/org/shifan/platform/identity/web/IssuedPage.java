package org.shifan.platform.identity.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations.Issued;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;

/** The links that were just made, which are shown this once. */
final class IssuedPage {
    private IssuedPage() {}

    /** One link, and whom to give it to. */
    public record Shown(Text organ, String name, List<Words> duties, String address) {}

    static Page of(
            List<Issued> issued,
            Identity identity,
            LinkAddress address,
            HttpServletRequest request) {
        var shown =
                issued.stream()
                        .map(
                                one ->
                                        new Shown(
                                                identity.organ(one.invited().organ())
                                                        .map(Organ::name)
                                                        .orElseThrow(),
                                                one.invited().name(),
                                                PeoplePages.duties(one.invited().duties()),
                                                address.of(one.secret(), request)))
                        .toList();
        return Page.of("identity/issued", "identity.issued.title", shown.size())
                .lead("identity.issued.lead")
                .place("/people")
                .with("issued", shown)
                .with("csv", csv(shown));
    }

    private static String csv(List<Shown> shown) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            shown.forEach(
                    one -> writer.writeRecord(one.organ().in("zh"), one.name(), one.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
