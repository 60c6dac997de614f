package org.shifan.programme.eligibility.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.documents.Uploads;
import org.shifan.platform.web.Errors;
import org.shifan.programme.application.Documented;
import org.shifan.programme.eligibility.Evidence;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the document on which the host decides a condition from the form of the decision. */
@Component
class EvidenceForm {
    private final Documents documents;
    private final Documented documented;

    EvidenceForm(Documents documents, Documented documented) {
        this.documents = documents;
        this.documented = documented;
    }

    /** What was given: the reference, and the bytes of the file, which are not kept yet. */
    record Given(Evidence reference, Optional<Upload> upload) {}

    /** A file as it came. */
    record Upload(String name, byte[] bytes) {}

    /** The document as the form names it; empty if all its fields are. */
    Optional<Given> read(
            String call, Map<String, String> fields, @Nullable MultipartFile file, Errors errors) {
        var title = field(fields, "title");
        var number = field(fields, "number");
        var dated = field(fields, "dated");
        var upload = upload(file, title, errors);
        if (title.isEmpty() && number.isEmpty() && dated.isEmpty() && upload.isEmpty()) {
            return Optional.empty();
        }
        if (title.isEmpty() || title.length() > Evidence.LONGEST_TITLE) {
            errors.add("decide-title", "eligibility.evidence.title.missing");
        }
        var given = Optional.of(number).filter(text -> !text.isEmpty());
        given.flatMap(Documented::refusesNumber).ifPresent(why -> errors.add("decide-number", why));
        return Optional.of(
                new Given(
                        new Evidence(title, given, date(call, dated, errors), Optional.empty()),
                        upload));
    }

    /** The same with its file kept. */
    Evidence kept(Given given) {
        var reference = given.reference();
        return new Evidence(
                reference.title(),
                reference.number(),
                reference.dated(),
                given.upload()
                        .map(
                                one ->
                                        new Evidence.Copy(
                                                one.name(),
                                                documents.keep(one.bytes(), one.name()))));
    }

    private Optional<Upload> upload(@Nullable MultipartFile file, String title, Errors errors) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        var upload = new Upload(Uploads.name(file, title), Uploads.bytes(file));
        documents
                .refuses(upload.bytes(), upload.name())
                .ifPresent(why -> errors.add("decide-file", why));
        return Optional.of(upload);
    }

    private Optional<LocalDate> date(String call, String text, Errors errors) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(text);
            documented.refusesDate(call, date).ifPresent(why -> errors.add("decide-dated", why));
            return Optional.of(date);
        } catch (DateTimeException e) {
            errors.add("decide-dated", "eligibility.evidence.dated.wrong");
            return Optional.empty();
        }
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
