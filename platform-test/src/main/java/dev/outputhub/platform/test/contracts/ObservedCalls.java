package dev.outputhub.platform.test.contracts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls that a stub of other services got, each held to its contract, and its answers too: what a stub takes and says is what
 * the service it stands for takes and says.
 */
public final class ObservedCalls {

    private record Call(InternalContract contract, String request) {}

    private final List<InternalContract> contracts;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    /** @param owners the services that the stub stands for */
    public ObservedCalls(String... owners) {
        contracts = Stream.of(owners)
                .map(InternalContract::of)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * @param answer as JSON, of a call that succeeded
     * @return whether both sides kept to the contract; a stub says 500 where they did not, so that its test fails
     */
    public boolean add(String method, String path, String request, String answer) {
        var contract = contracts.stream()
                .filter(one -> one.serves(method, path))
                .findFirst()
                .orElse(null);
        if (contract == null) {
            broken.add(method + " " + path + " has no contract");
            return false;
        }
        calls.add(new Call(contract, request));
        return (!contract.hasRequest() || holds(() -> contract.assertRequest(request)))
                && holds(() -> contract.assertAnswer(answer));
    }

    private boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (AssertionError difference) {
            broken.add(String.valueOf(difference.getMessage()));
            return false;
        }
    }

    /** What was sent to an endpoint, in order. */
    public List<JsonNode> requests(String endpoint) {
        return calls.stream()
                .filter(call -> call.contract().endpoint().equals(endpoint))
                .map(call -> JsonMapper.shared().readTree(call.request()))
                .toList();
    }

    /** What was sent or answered otherwise than agreed, by all tests so far. */
    public List<String> broken() {
        return List.copyOf(broken);
    }
}
