package dev.outputhub.platform.sample;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/notes")
class NoteController {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    record NewNote(@NotBlank String text) {}

    @PostMapping
    @RequiresScope("outputs:write")
    ResponseEntity<Notes.Note> create(@RequestBody @Valid NewNote note) {
        var created = notes.create(note.text());
        return ResponseEntity.created(URI.create("/api/v1/notes/" + created.id()))
                .eTag(ETags.of(1))
                .body(created);
    }

    @PostMapping("/internal")
    @RequiresScope(RequiresScope.INTERNAL)
    Notes.Note createForAnother(@RequestBody @Valid NewNote note) {
        return notes.create(note.text());
    }

    @PostMapping("/file")
    @RequiresScope("outputs:write")
    Notes.Note createFrom(@RequestParam MultipartFile file) throws IOException {
        return notes.create(new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    @RequiresScope("outputs:read")
    Notes.Note get(@PathVariable UUID id) {
        return notes.get(id);
    }

    @GetMapping
    @RequiresScope("outputs:read")
    Page<Notes.Note> list(ListQuery query) {
        return notes.list(query);
    }

    @GetMapping("/others")
    @RequiresScope("outputs:read")
    Page<Notes.Note> others(ListQuery query) {
        return notes.list(query);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("outputs:delete")
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        expected.check(1);
    }

    @GetMapping("/slow")
    @RequiresScope("outputs:read")
    void slow() {
        notes.thinkLong();
    }

    /** Deeper than any writer goes. */
    @GetMapping("/unwritable")
    @RequiresScope("outputs:read")
    Object unwritable() {
        Object deep = Map.of();
        for (int i = 0; i < 3_000; i++) {
            deep = Map.of("a", deep);
        }
        return deep;
    }

    /** More than a buffer before the end that cannot be written. */
    @GetMapping("/half-writable")
    @RequiresScope("outputs:read")
    List<Object> halfWritable() {
        return List.of("begun".repeat(100_000), unwritable());
    }

    @GetMapping("/undeclared")
    String undeclared() {
        return "open to nobody";
    }
}
