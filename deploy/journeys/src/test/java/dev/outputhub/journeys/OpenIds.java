package dev.outputhub.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every place of the platform's interface that takes the id of a record: those that the API document tells, and those in free-form
 * fields and filters, of which it cannot tell.
 */
final class OpenIds {

    /** Stands for the kind of record that a batch is of. */
    private static final String IDS = "ids";

    private static final Pattern VARIABLE = Pattern.compile("/([^/{}]+|\\{recordKind})/\\{([^}]+)}");
    private static final List<String> NO_IDS = List.of("version", "number", "label", "recordKind", "token");

    /** Parameters beside those that are named like a field of a body. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "importId", "imports",
            "createdBy", "members",
            "outputId", "outputs",
            "after", "outputs",
            "branch", "messages",
            "ids", "messages");

    /** The import of the walk was no trial, and is refused for that whatever its body says. */
    private static final String NO_TRIAL = "POST /api/v1/imports/{id}/run";

    private static final List<String> LISTS_WITH_TERMS = List.of("outputs", "prompts", "agents", "conversations");
    private static final List<String> LINKED_KINDS = List.of("output", "prompt", "agent", "conversation", "message");

    private final ApiDocument document;
    private final ValidBodies bodies;
    private final Map<String, String> own;

    /** @param own records of whoever sends the requests */
    OpenIds(ApiDocument document, Records own) {
        this.document = document;
        this.bodies = new ValidBodies(document, own);
        this.own = own.byCollection();
    }

    List<OpenId> all() {
        var open = new ArrayList<OpenId>();
        for (var operation : document.operations()) {
            inPath(operation, open);
            inQuery(operation, open);
            inBody(operation, open);
        }
        relations(open);
        filters(open);
        links(open);
        batches(open);
        return open;
    }

    private void inPath(Operation operation, List<OpenId> open) {
        var variable = VARIABLE.matcher(operation.path());
        while (variable.find()) {
            var collection = variable.group(1).startsWith("{") ? "outputs" : variable.group(1);
            if (!NO_IDS.contains(variable.group(2)) && own.containsKey(collection)) {
                open.add(request(
                        operation,
                        "{" + variable.group(2) + "}",
                        collection,
                        id -> operation.address(with(collection, id)),
                        _ -> body(operation)));
            }
        }
    }

    private void inQuery(Operation operation, List<OpenId> open) {
        for (var parameter : operation.parameters(Operation.In.QUERY)) {
            var name = parameter.name();
            var collection = ValidBodies.collection(name).orElse(PARAMETERS.get(name));
            if (collection == null) {
                continue;
            }
            var beside = name.equals("recordId") ? "?recordKind=output&" : "?";
            open.add(request(
                    operation,
                    name + "=",
                    collection,
                    id -> operation.address(own) + beside + name + "=" + id,
                    _ -> body(operation)));
        }
    }

    private void inBody(Operation operation, List<OpenId> open) {
        if (operation.toString().equals(NO_TRIAL)) {
            return;
        }
        var body = bodies.of(operation);
        if (body.isPresent()) {
            var places = new HashMap<JsonPointer, String>();
            find("", body.get(), JsonPointer.empty(), places);
            places.replaceAll((place, collection) -> collection.equals(IDS) ? listOf(operation) : collection);
            places.forEach((place, collection) -> open.add(request(
                    operation,
                    place.toString(),
                    collection,
                    _ -> operation.address(own),
                    id -> replaced(bodies.of(operation).orElseThrow(), place, id))));
        }
    }

    /** Of which kind the ids of a batch are. */
    private static String listOf(Operation operation) {
        var list = operation.path().replaceFirst("^/api/v1/([^/]+)/.*", "$1");
        return list.equals("snippets") ? list : "outputs";
    }

    private static void find(String name, JsonNode node, JsonPointer at, Map<JsonPointer, String> places) {
        if (node instanceof ObjectNode object) {
            boolean terms = List.of("terms", "addTerms", "removeTerms").contains(name);
            object.properties()
                    .forEach(field -> find(
                            terms ? "parentId" : field.getKey(),
                            field.getValue(),
                            at.appendProperty(field.getKey()),
                            places));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                find(name, array.get(i), at.appendIndex(i), places);
            }
        } else if (name.equals(IDS)) {
            places.put(at, IDS);
        } else {
            ValidBodies.collection(name).ifPresent(collection -> places.put(at, collection));
        }
    }

    private static String replaced(ObjectNode body, JsonPointer place, String id) {
        switch (body.at(place.head())) {
            case ObjectNode parent -> parent.put(place.last().getMatchingProperty(), id);
            case ArrayNode parent -> parent.set(place.last().getMatchingIndex(), Api.JSON.valueToTree(id));
            default -> throw new IllegalStateException(place + " of " + body);
        }
        return body.toString();
    }

    /** The outputs of a record, which the gateway makes of a filter. */
    private static void relations(List<OpenId> open) {
        for (var kind : List.of("prompts", "agents", "conversations", "messages")) {
            open.add(OpenId.of(kind, "GET /api/v1/" + kind + "/$/outputs"));
        }
    }

    private void filters(List<OpenId> open) {
        open.add(OpenId.of("outputs", "GET /api/v1/outputs?basedOnId=$"));
        open.add(OpenId.of("prompts", "GET /api/v1/agents?promptId=$"));
        for (var filter :
                List.of("prompts?usesSnippetId=$", "prompts?usesSnippetIdItself=$", "snippets?usesSnippetId=$")) {
            open.add(OpenId.of("snippets", "GET /api/v1/" + filter));
        }
        open.add(OpenId.of("members", "GET /api/v1/files?createdBy=$"));
        open.add(OpenId.of("messages", "GET /api/v1/conversations/" + own.get("conversations") + "/messages?branch=$"));
        for (var list : LISTS_WITH_TERMS) {
            open.add(OpenId.of("terms", "GET /api/v1/" + list + "?terms.tags=any:$"));
        }
        for (var filter : Map.of(
                        "connectionId", "provider-connections",
                        "conversationId", "conversations",
                        "comparisonId", "comparisons",
                        "promptId", "prompts",
                        "agentId", "agents",
                        "createdBy", "members")
                .entrySet()) {
            open.add(OpenId.of(filter.getValue(), "GET /api/v1/completions?" + filter.getKey() + "=$"));
        }
        for (var filter :
                List.of("promptId prompts", "agentId agents", "conversationId conversations", "importId imports")) {
            var parts = filter.split(" ");
            open.add(OpenId.of(parts[1], "GET /api/v1/search?kinds=output&q=tides&" + parts[0] + "=$"));
        }
        open.add(OpenId.of("terms", "GET /api/v1/search?q=tides&terms.tags=any:$"));
        open.add(OpenId.of("outputs", "GET /api/v1/audit?recordId=$"));
        open.add(OpenId.of("members", "GET /api/v1/audit?personId=$"));
        open.add(OpenId.of("members", "GET /api/v1/invitations?createdBy=$"));
        open.add(OpenId.of("roles", "GET /api/v1/members?role=$"));
        open.add(OpenId.of("groups", "GET /api/v1/members?group=$"));
        open.add(OpenId.of("groups", "GET /api/v1/groups?parentId=$"));
        open.add(OpenId.of("members", "GET /api/v1/groups?member=$"));
        open.add(OpenId.of("deliveries", "GET /api/v1/webhooks/" + own.get("webhooks") + "/deliveries?eventId=$"));
    }

    private void links(List<OpenId> open) {
        for (var kind : LINKED_KINDS) {
            var file = " /api/v1/files/" + own.get("files") + "/links/" + kind + "/$";
            open.add(OpenId.of(kind + "s", "PUT" + file));
            open.add(OpenId.of(kind + "s", OpenId.UPLOAD + " /api/v1/files?recordKind=" + kind + "&recordId=$"));
            open.add(OpenId.of(kind + "s", "GET /api/v1/files?recordKind=" + kind + "&recordId=$"));
        }
        open.add(OpenId.of("snippets", "PATCH /api/v1/prompts/" + own.get("prompts") + " {\"snippetIds\":[\"$\"]}"));
        open.add(OpenId.of("prompts", "PATCH /api/v1/agents/" + own.get("agents") + " {\"promptIds\":[\"$\"]}"));
        open.add(OpenId.of("groups", "POST /api/v1/groups {\"name\":\"under\",\"parentId\":\"$\"}"));
        open.add(OpenId.of("groups", "PATCH /api/v1/groups/" + own.get("groups") + " {\"parentId\":\"$\"}"));
        open.add(OpenId.of("roles", "PATCH /api/v1/groups/" + own.get("groups") + " {\"roles\":[\"$\"]}"));
        var provider = "PATCH /api/v1/identity-providers/" + own.get("identity-providers");
        open.add(OpenId.of("groups", provider + " {\"mapping\":{\"rules\":[{\"value\":\"a\",\"group\":\"$\"}]}}"));
        open.add(OpenId.of("roles", provider + " {\"mapping\":{\"defaultRole\":\"$\"}}"));
        open.add(OpenId.of(
                "groups",
                "POST /api/v1/invitations"
                        + " {\"email\":\"under@walk.test\",\"roles\":[\"viewer\"],\"groups\":[\"$\"]}"));
        for (var list : LISTS_WITH_TERMS) {
            open.add(OpenId.of(
                    "terms", "PATCH /api/v1/" + list + "/" + own.get(list) + " {\"terms\":{\"tags\":[\"$\"]}}"));
        }
        open.add(OpenId.of("terms", "POST /api/v1/vocabularies/tags/terms {\"name\":\"under\",\"parentId\":\"$\"}"));
        open.add(OpenId.of(
                "provider-connections",
                "POST /api/v1/completions"
                        + " {\"model\":\"$/demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}"));
    }

    private void batches(List<OpenId> open) {
        for (var list : LISTS_WITH_TERMS) {
            var batch = "POST /api/v1/" + list + "/batch ";
            for (var change : List.of("\"delete\":true", "\"restore\":true", "\"set\":{\"notes\":\"Seen\"}")) {
                open.add(OpenId.of(list, batch + "{\"ids\":[\"$\"]," + change + "}"));
            }
            var one = batch + "{\"ids\":[\"" + own.get(list) + "\"],";
            open.add(OpenId.of("terms", one + "\"removeTerms\":{\"tags\":[\"$\"]}}"));
            open.add(OpenId.of("terms", one + "\"set\":{\"terms\":{\"tags\":[\"$\"]}}}"));
            open.add(OpenId.of("terms", batch + "{\"filter\":{\"terms\":{\"tags\":\"any:$\"}},\"delete\":true}"));
            open.add(OpenId.of("members", batch + "{\"filter\":{\"createdBy\":\"$\"},\"delete\":true}"));
        }
        for (var change : List.of("\"delete\":true", "\"restore\":true", "\"set\":{\"notes\":\"Seen\"}")) {
            open.add(OpenId.of("snippets", "POST /api/v1/snippets/batch {\"ids\":[\"$\"]," + change + "}"));
        }
        for (var field :
                List.of("promptId prompts", "agentId agents", "conversationId conversations", "messageId messages")) {
            var parts = field.split(" ");
            var batch = "POST /api/v1/outputs/batch ";
            open.add(OpenId.of(
                    parts[1],
                    batch + "{\"ids\":[\"" + own.get("outputs") + "\"],\"set\":{\"" + parts[0] + "\":\"$\"}}"));
            open.add(OpenId.of(parts[1], batch + "{\"filter\":{\"" + parts[0] + "\":\"$\"},\"delete\":true}"));
        }
        open.add(OpenId.of("imports", "POST /api/v1/outputs/batch {\"filter\":{\"importId\":\"$\"},\"delete\":true}"));
        open.add(OpenId.of(
                "imports", "POST /api/v1/conversations/batch {\"filter\":{\"importId\":\"$\"},\"delete\":true}"));
    }

    private OpenId request(
            Operation operation,
            String place,
            String collection,
            UnaryOperator<String> address,
            UnaryOperator<String> body) {
        return new OpenId(operation.multipart() ? OpenId.UPLOAD : operation.method(), place, collection, address, body);
    }

    private String body(Operation operation) {
        return bodies.of(operation).map(ObjectNode::toString).orElse(null);
    }

    private Map<String, String> with(String collection, String id) {
        var ids = new HashMap<>(own);
        ids.put(collection, id);
        return ids;
    }
}
