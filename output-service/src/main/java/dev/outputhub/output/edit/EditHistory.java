package dev.outputhub.output.edit;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.output.output.tell.OutputJournal;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.diff.TextDiff;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.store.RecordTable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refines outputs: each edit is a new entry, going back is one too, and the raw text stays. */
@Component
@Transactional
public class EditHistory {

    private final RecordTable<StoredOutput> outputs;
    private final Edits edits;
    private final ReferenceTables references;
    private final OutputJournal journal;

    EditHistory(RecordTable<StoredOutput> outputs, Edits edits, ReferenceTables references, OutputJournal journal) {
        this.outputs = outputs;
        this.edits = edits;
        this.references = references;
        this.journal = journal;
    }

    /** An edit and the version its output has since. */
    record Added(EditView edit, long version) {}

    Added add(UUID outputId, @Nullable ExpectedVersion expected, NewEdit given) {
        Text.checkStorable("content", given.content());
        Text.checkStorable("summary", given.summary());
        var output = lock(outputId, expected);
        int base = given.base() == null ? output.editNumber() : TextNumber.of("base", given.base());
        if (base > output.editNumber()) {
            throw Problem.invalid("base", "is raw or the number of an edit of this output");
        }
        return append(output, given.content(), given.summary(), base);
    }

    /** Adds an edit with the text as it was; nothing in between is lost. */
    Added revert(UUID outputId, @Nullable ExpectedVersion expected, int number, @Nullable String summary) {
        var output = lock(outputId, expected);
        var content = edits.text(outputId, number);
        var said = summary == null || summary.isBlank()
                ? (number == Edits.RAW ? "Back to the raw text" : "Back to edit " + number)
                : summary;
        return append(output, content, said, number);
    }

    /** What people call a state of the text; its text stays what it is. */
    Added name(UUID outputId, ExpectedVersion expected, int number, String given) {
        Text.checkStorable("name", given);
        var name = given.isBlank() ? null : given.strip();
        var output = lock(outputId, expected);
        var before = edits.one(outputId, number);
        if (Objects.equals(before.name(), name)) {
            return new Added(before, output.version());
        }
        edits.name(outputId, number, name);
        long version = outputs.touch(outputId);
        journal.named(output, number, before.name(), name, version);
        return new Added(edits.one(outputId, number), version);
    }

    @Transactional(readOnly = true)
    public DiffView diff(UUID outputId, int from, int to) {
        var diff = TextDiff.between(edits.text(outputId, from), edits.text(outputId, to));
        return new DiffView(TextNumber.text(from), TextNumber.text(to), diff.hunks(), diff.inserted(), diff.deleted());
    }

    /** What an import brings for an output it brought before. @return the output's version since */
    @Transactional(propagation = Propagation.MANDATORY)
    public long addImported(StoredOutput output, String content, UUID importId) {
        int number = output.editNumber() + 1;
        edits.add(output.id(), number, content, "Imported again", output.editNumber(), importId);
        return tell(output, number, content);
    }

    /** The text of an output, the raw one for 0. */
    @Transactional(readOnly = true)
    public String text(UUID outputId, int number) {
        return edits.text(outputId, number);
    }

    /**
     * An undone import takes the newest edit away.
     *
     * @param content of the one before
     * @return the output's version since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long takeBack(StoredOutput output, String content) {
        edits.remove(output.id(), output.editNumber());
        return tell(output, output.editNumber() - 1, content);
    }

    private StoredOutput lock(UUID outputId, @Nullable ExpectedVersion expected) {
        var output = outputs.lock(outputId);
        if (expected != null) {
            expected.check(output.version());
        }
        return outputs.present(output);
    }

    private Added append(StoredOutput output, String content, @Nullable String summary, int base) {
        int number = output.editNumber() + 1;
        references.rememberCaller();
        edits.add(output.id(), number, content, summary, base, null);
        long version = tell(output, number, content);
        return new Added(edits.one(output.id(), number), version);
    }

    private long tell(StoredOutput output, int number, String content) {
        long version = outputs.change(output.id(), Map.of(OUTPUT.EDIT_NUMBER, number));
        var distance =
                TextDiff.between(edits.text(output.id(), Edits.RAW), content).distance();
        journal.edited(output, number, content, distance);
        return version;
    }
}
