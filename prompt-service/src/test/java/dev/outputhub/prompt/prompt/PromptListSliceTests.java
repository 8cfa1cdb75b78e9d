package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptListSliceTests extends RunningPromptService {

    private static final String PROMPTS = "/api/v1/prompts";

    @Test
    void findsByEveryFilter() {
        var tag = word("tag");
        var title = word("title");
        var id = tagged(title, tag, true);
        var found = List.of(
                "terms.tags=" + tag,
                "terms.tags=any:" + tag + ",another",
                "terms.tags=all:" + tag + "&terms.llms=none",
                "terms.tags=" + tag + "&terms.tags=some",
                "title=" + title,
                "slug=" + title,
                "id=" + id + "&kind=text",
                "id=" + id + "&engineered=true",
                "id=" + id + "&currentVersion=1",
                "id=" + id + "&createdBy=" + ACME_EDITOR.id(),
                "id=" + id + "&createdAt.gte=2020-01-01T00:00:00Z&deleted=any",
                "id=" + id + "&favourite=false",
                "q=" + title);
        for (var filter : found) {
            assertThat(ids(read(ACME_VIEWER, PROMPTS + "?" + filter)))
                    .as(filter)
                    .containsExactly(id);
        }
        for (var filter : List.of(
                "id=" + id + "&terms.tags=not:" + tag,
                "id=" + id + "&terms.tags=none",
                "id=" + id + "&kind=chat",
                "id=" + id + "&engineered=false",
                "id=" + id + "&createdAt.lt=2020-01-01T00:00:00Z",
                "id=" + id + "&favourite=true",
                "id=" + id + "&deleted=true",
                "id=" + id + "&label=production")) {
            assertThat(ids(read(ACME_VIEWER, PROMPTS + "?" + filter)))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void pagesInEveryOrderWithoutLossOrRepetition() {
        var tag = word("paged");
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            all.add(tagged("Title " + i % 3, tag, i % 2 == 0));
        }
        for (var sort : List.of(
                "-createdAt",
                "createdAt",
                "title",
                "-title,slug",
                "updatedAt",
                "kind",
                "-currentVersion",
                "lastViewedAt")) {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page =
                        read(ACME_VIEWER, PROMPTS + "?limit=2&count=true&terms.tags=" + tag + "&sort=" + sort + cursor);
                assertThat(page.path("total").asInt()).isEqualTo(7);
                seen.addAll(ids(page));
                var next = page.path("nextCursor");
                cursor = next.isNull() ? "" : "&cursor=" + next.asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void bringsAlongWhatIsAskedFor() {
        var tag = word("with");
        tagged("t", tag, false);
        var plain =
                read(ACME_VIEWER, PROMPTS + "?terms.tags=" + tag).path("items").get(0);
        assertThat(plain.has("template")).isFalse();
        assertThat(plain.has("snippets")).isFalse();
        var full = read(ACME_VIEWER, PROMPTS + "?include=version,snippets,agents,terms,labels&terms.tags=" + tag)
                .path("items")
                .get(0);
        assertThat(full.path("template").asString()).isEqualTo("x");
        assertThat(full.path("snippets").isArray()).isTrue();
        assertThat(full.path("agents").isArray()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (var query : List.of(
                "colour=red",
                "id=x",
                "agentId=x",
                "snippetId=x",
                "importId=x",
                "createdAt.gte=yesterday",
                "currentVersion=many",
                "sort=size",
                "include=everything",
                "deleted=maybe",
                "favourite=2",
                "limit=0",
                "limit=x",
                "cursor=zzz",
                "terms.tags=loud:x")) {
            assertThat(get(ACME_VIEWER, PROMPTS + "?" + query).getResponse().getStatus())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private String tagged(String title, String tag, boolean engineered) {
        return created(
                PROMPTS,
                Map.of(
                        "title",
                        title,
                        "template",
                        "x",
                        "engineered",
                        engineered,
                        "terms",
                        Map.of("tags", List.of(tag)),
                        "createMissingTerms",
                        true));
    }

    @Test
    void aFolderHoldsWhatLiesInItAndInTheFoldersWithinIt() {
        var folder = word("folder");
        var id = created(PROMPTS, Map.of("title", "a", "template", "x", "folder", " " + folder + "/replies/ "));
        var above = created(PROMPTS, Map.of("title", "b", "template", "x", "folder", folder));
        create(PROMPTS, Map.of("title", "c", "template", "x", "folder", folder + "s"));
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?sort=title&folder=" + folder)))
                .containsExactly(id, above);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?folder=" + folder + "/replies")))
                .containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?folder=none&id=" + id))).isEmpty();
        var folders = read(ACME_VIEWER, PROMPTS + "/folders").path("items");
        assertThat(texts(folders, "folder")).contains(folder, folder + "/replies");
        assertThat(texts(read(GLOBEX_OWNER, PROMPTS + "/folders").path("items"), "folder"))
                .doesNotContain(folder);
        send(
                ACME_EDITOR,
                POST,
                PROMPTS + "/batch",
                Map.of("filter", Map.of("folder", folder + "/replies"), "set", Map.of("folder", "")));
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?folder=none&id=" + id))).containsExactly(id);
    }

    @Test
    void anArchivedOneIsShownToWhoAsksForItAndFetchedAsBefore() {
        var title = word("archived");
        var prompt = create(PROMPTS, Map.of("title", title, "template", "x"));
        var id = prompt.path("id").asString();
        assertThat(send(ACME_EDITOR, PATCH, PROMPTS + "/" + id, Map.of("archived", true), "*"))
                .hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?title=" + title))).isEmpty();
        for (var filter : List.of("archived=true", "archived=any", "id=" + id)) {
            assertThat(ids(read(ACME_VIEWER, PROMPTS + "?title=" + title + "&" + filter)))
                    .as(filter)
                    .containsExactly(id);
        }
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?archived=false&title=" + title)))
                .isEmpty();
        var slug = prompt.path("slug").asString();
        assertThat(read(ACME_VIEWER, PROMPTS + "/by-slug/" + slug)
                        .path("template")
                        .asString())
                .isEqualTo("x");
        assertThat(new CompleteCalls(mvc, ACME_EDITOR.organizationId()).all("prompt", ""))
                .anySatisfy(record -> assertThat(record.path("id").asString()).isEqualTo(id));
        send(ACME_EDITOR, DELETE, PROMPTS + "/" + id, null, "*");
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?deleted=true&title=" + title)))
                .containsExactly(id);
    }
}
