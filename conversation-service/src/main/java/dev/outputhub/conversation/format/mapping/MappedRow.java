package dev.outputhub.conversation.format.mapping;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.TableDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row on its way to becoming a record. What has no place in the record, or does not fit into its place, is kept in the notes. */
final class MappedRow {

    private static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARS = Pattern.compile("[★⭐*]{1,5}☆{0,4}");
    private static final Pattern RATING = Pattern.compile("([1-5])(?:[.,]0+)?(?:\\s*/\\s*5)?");
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,1900}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_SLUG = 80;
    private static final String MODELS = "llms";

    private final ColumnMapping mapping;
    private final DateOrder dates;
    private final boolean own;
    private final Map<Place, String> fields = new EnumMap<>(Place.class);
    private final List<String> notes = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final Remarks remarks = new Remarks();
    private @Nullable CellDate date;

    /** @param own of a table that this platform wrote */
    MappedRow(ColumnMapping mapping, DateOrder dates, boolean own) {
        this.mapping = mapping;
        this.dates = dates;
        this.own = own;
    }

    void put(String header, String cell) {
        if (cell.isBlank()) {
            return;
        }
        cells.add(cell);
        switch (mapping.target(header)) {
            case null -> keep(header, cell);
            case Target.Terms(String vocabulary) ->
                terms.computeIfAbsent(vocabulary, _ -> new LinkedHashSet<>()).addAll(values(cell));
            case Target.Field(Place place) -> {
                if (place.isOf(mapping.kind())) {
                    put(header, place, cell);
                } else {
                    keep(header, cell);
                }
            }
        }
    }

    private void put(String header, Place place, String cell) {
        switch (place) {
            case IGNORE -> {}
            case TAGS -> tags.addAll(values(cell));
            case NOTES, DESCRIPTION -> notes.add(cell);
            case DATE -> {
                date = CellDate.read(cell, dates);
                if (date == null) {
                    unread(
                            header,
                            cell,
                            "The date \"%s\" cannot be read: it is kept in the %s, and the day of the import stands for it");
                } else if (date.guessed()) {
                    remarks.add("The date \"" + shown(cell) + "\" was read with the month first");
                }
            }
            case RATING -> fitting(header, place, rating(cell.strip()), cell);
            case LANGUAGE ->
                fitting(header, place, cell.strip().length() <= LONGEST_LANGUAGE ? cell.strip() : null, cell);
            case LINK -> fitting(header, place, LINK.matcher(cell.strip()).matches() ? cell.strip() : null, cell);
            case SLUG -> fitting(header, place, slug(cell.strip()), cell);
            case ID -> {
                if (UNIQUE.matcher(cell.strip()).matches()) {
                    fields.put(place, cell.strip().toLowerCase(Locale.ROOT));
                } else {
                    keep(header, cell);
                }
            }
            case TITLE, MODEL -> fields.put(place, cell.strip());
            case CONTENT, PROMPT, EDITED_CONTENT -> fields.put(place, cell);
        }
    }

    private List<String> values(String cell) {
        return own ? OwnCell.values(cell) : mapping.values(cell);
    }

    private void fitting(String header, Place place, @Nullable String value, String cell) {
        if (value == null) {
            unread(header, cell, "\"%s\" is no " + place.text() + ": it is kept in the %s");
        } else {
            fields.put(place, value);
        }
    }

    private void unread(String header, String cell, String remark) {
        remarks.add(remark.formatted(shown(cell), place()));
        keep(header, cell);
    }

    private void keep(String header, String cell) {
        kept.add(header + ": " + cell);
    }

    private String place() {
        return mapping.kind() == RowKind.OUTPUT ? "notes" : "description";
    }

    ImportedRecord record() {
        var content = fields.get(Place.CONTENT);
        var kind = mapping.kind().text();
        if (content == null) {
            return new SkippedRecord(
                    kind,
                    fields.get(Place.ID),
                    fields.get(Place.TITLE),
                    cells.isEmpty() ? "The row is empty" : "Its content is empty",
                    !cells.isEmpty());
        }
        var isOutput = mapping.kind() == RowKind.OUTPUT;
        var model = fields.get(Place.MODEL);
        if (model != null && !isOutput) {
            terms.computeIfAbsent(MODELS, _ -> new LinkedHashSet<>()).add(model);
        }
        return new ImportedDocument(
                Platform.TABLE,
                id(kind),
                title(content),
                List.of(),
                List.of(
                        isOutput
                                ? new Exchange(fields.get(Place.PROMPT), List.of(new Answer(content, null, model)))
                                : new Exchange(content, List.of())),
                isOutput ? model : null,
                date == null ? null : date.date(),
                List.copyOf(tags),
                null,
                null,
                remarks.list(),
                details());
    }

    private TableDetails details() {
        var rating = fields.get(Place.RATING);
        var id = fields.get(Place.ID);
        var said = new LinkedHashMap<String, List<String>>();
        terms.forEach((vocabulary, names) -> said.put(vocabulary, List.copyOf(names)));
        notes.addAll(kept);
        return new TableDetails(
                fields.get(Place.EDITED_CONTENT),
                rating == null ? null : Integer.valueOf(rating),
                fields.get(Place.LANGUAGE),
                fields.get(Place.LINK),
                fields.get(Place.SLUG),
                date == null ? null : date.moment(),
                notes.isEmpty() ? null : String.join("\n", notes),
                said,
                own && id != null ? UUID.fromString(id) : null);
    }

    /** The same words are the same record, whatever the columns are called, said to hold, and how they are arranged. */
    private String id(String kind) {
        var id = fields.get(Place.ID);
        if (id != null) {
            return "id-" + id;
        }
        Collections.sort(cells);
        return DerivedId.of(kind, String.join("\0", cells));
    }

    private String title(String content) {
        var title = fields.get(Place.TITLE);
        return title == null ? content.strip().lines().findFirst().orElse("Untitled") : title;
    }

    private static @Nullable String rating(String cell) {
        if (STARS.matcher(cell).matches()) {
            return String.valueOf(cell.replace("☆", "").length());
        }
        var number = RATING.matcher(cell);
        return number.matches() ? number.group(1) : null;
    }

    private static @Nullable String slug(String cell) {
        var bare = cell.startsWith("/") ? cell.substring(1) : cell;
        return bare.length() <= LONGEST_SLUG && SLUG.matcher(bare).matches() ? bare : null;
    }

    private static String shown(String cell) {
        var line = cell.strip();
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 30)) + "…";
    }
}
