package dev.outputhub.conversation.format.mapping;

import static java.util.Map.entry;

import dev.outputhub.conversation.format.FoundTable.Column;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suggests by its name what a column holds, in the words that programs and people write above columns. */
public final class HeaderWords {

    private static final Set<String> ANSWERS = Set.of(
            "output",
            "response",
            "answer",
            "completion",
            "reply",
            "result",
            "antwort",
            "ausgabe",
            "reponse",
            "respuesta",
            "generatedtext");
    private static final Set<String> QUESTIONS = Set.of(
            "prompt",
            "prompttext",
            "prompttemplate",
            "template",
            "instruction",
            "question",
            "input",
            "frage",
            "eingabe",
            "vorlage",
            "pregunta");
    private static final Set<String> TEXTS = Set.of(
            "content",
            "text",
            "body",
            "message",
            "inhalt",
            "nachricht",
            "contenu",
            "texte",
            "contenido",
            "texto",
            "markdown");

    private static final Map<Place, Set<String>> WORDS = new EnumMap<>(Map.ofEntries(
            entry(
                    Place.TITLE,
                    Set.of(
                            "title",
                            "name",
                            "act",
                            "subject",
                            "heading",
                            "headline",
                            "titel",
                            "betreff",
                            "titre",
                            "nom",
                            "titulo",
                            "nombre")),
            entry(Place.EDITED_CONTENT, Set.of("editedcontent")),
            entry(
                    Place.DATE,
                    Set.of(
                            "date",
                            "created",
                            "createdat",
                            "createdon",
                            "creationdate",
                            "timestamp",
                            "time",
                            "datum",
                            "erstellt",
                            "fecha",
                            "zeit")),
            entry(Place.RATING, Set.of("rating", "stars", "bewertung", "sterne")),
            entry(Place.MODEL, Set.of("model", "modelname", "llm", "engine", "modell", "modele", "modelo")),
            entry(Place.LANGUAGE, Set.of("language", "lang", "sprache", "langue", "idioma")),
            entry(Place.LINK, Set.of("link", "url", "permalink")),
            entry(Place.SLUG, Set.of("slug", "command", "shortcut")),
            entry(Place.ID, Set.of("id", "uuid")),
            entry(
                    Place.NOTES,
                    Set.of(
                            "notes",
                            "note",
                            "comment",
                            "comments",
                            "remark",
                            "remarks",
                            "notizen",
                            "notiz",
                            "bemerkung",
                            "kommentar",
                            "notas")),
            entry(Place.DESCRIPTION, Set.of("description", "desc", "summary", "beschreibung", "descripcion")),
            entry(
                    Place.TAGS,
                    Set.of("tags", "tag", "labels", "label", "keywords", "schlagworte", "stichworte", "etiquetas"))));

    private static final Map<String, String> VOCABULARIES = Map.of(
            "category", "terms.categories",
            "categories", "terms.categories",
            "kategorie", "terms.categories",
            "platform", "terms.llm-platforms",
            "project", "terms.project-tags");

    private HeaderWords() {}

    public static RowKind kind(List<String> headers) {
        var words = headers.stream().map(HeaderWords::word).toList();
        return words.stream().noneMatch(ANSWERS::contains)
                        && words.stream().anyMatch(word -> QUESTIONS.contains(word) || word.equals("act"))
                ? RowKind.PROMPT
                : RowKind.OUTPUT;
    }

    /** The columns with what each could become; null where nothing says it. */
    public static List<Column> suggest(RowKind kind, List<String> headers, List<List<String>> rows) {
        var suggested = new HashMap<String, String>();
        var texts = kind == RowKind.PROMPT ? List.of(QUESTIONS, TEXTS) : List.of(ANSWERS, TEXTS);
        texts.forEach(words -> take(headers, words, Place.CONTENT.text(), suggested));
        if (kind == RowKind.OUTPUT) {
            take(headers, QUESTIONS, Place.PROMPT.text(), suggested);
        }
        WORDS.forEach((place, words) -> {
            if (place.isOf(kind)) {
                take(headers, words, place.text(), suggested);
            }
        });
        for (var header : headers) {
            var vocabulary = header.startsWith(Target.TERMS) && Target.of(header) != null
                    ? header
                    : VOCABULARIES.get(word(header));
            if (vocabulary != null) {
                suggested.putIfAbsent(header, vocabulary);
            }
        }
        if (!suggested.containsValue(Place.CONTENT.text())) {
            longest(headers, rows, suggested.keySet()).ifPresent(header -> suggested.put(header, Place.CONTENT.text()));
        }
        var columns = new ArrayList<Column>();
        for (var at = 0; at < headers.size(); at++) {
            var place = at;
            var samples = rows.stream()
                    .map(row -> place < row.size() ? row.get(place) : "")
                    .toList();
            columns.add(new Column(headers.get(at), samples, suggested.get(headers.get(at))));
        }
        return columns;
    }

    /** Of several columns that could go there the first. */
    private static void take(List<String> headers, Set<String> words, String place, Map<String, String> suggested) {
        if (!suggested.containsValue(place)) {
            headers.stream()
                    .filter(header -> !suggested.containsKey(header) && words.contains(word(header)))
                    .findFirst()
                    .ifPresent(header -> suggested.put(header, place));
        }
    }

    /** Of the columns that nothing is suggested for, the one with most text. */
    private static Optional<String> longest(List<String> headers, List<List<String>> rows, Set<String> taken) {
        var lengths = new LinkedHashMap<String, Integer>();
        for (var at = 0; at < headers.size(); at++) {
            if (!taken.contains(headers.get(at))) {
                var place = at;
                lengths.put(
                        headers.get(at),
                        rows.stream()
                                .mapToInt(row ->
                                        place < row.size() ? row.get(place).length() : 0)
                                .sum());
            }
        }
        return lengths.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static String word(@Nullable String header) {
        return header == null
                ? ""
                : Normalizer.normalize(header, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
