package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.service.HubService;
import dev.outputhub.launcher.service.ServicePart;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All parts of a run. */
record Platform(Infrastructure infrastructure, List<ServicePart> services) {

    static Platform of(Run run) {
        var infrastructure = new Infrastructure(run);
        var services = Arrays.stream(HubService.values())
                .map(service -> new ServicePart(service, run, infrastructure))
                .toList();
        return new Platform(infrastructure, services);
    }

    Stream<Part> parts() {
        return Stream.concat(infrastructure.parts().stream(), services.stream());
    }

    Part part(String name) {
        return parts().filter(part -> part.name().equals(name) || part.name().equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new HubProblem(
                        "There is no part called " + name + ".",
                        "Parts: " + String.join(", ", parts().map(Part::name).toList())));
    }

    /** What --only names; servers a named service needs are up already or come up too. */
    Platform only(String selection) {
        if (selection.equals("infrastructure")) {
            return new Platform(infrastructure, List.of());
        }
        var named = Set.of(selection.split(","));
        named.forEach(this::part);
        return new Platform(
                infrastructure,
                services.stream()
                        .filter(service -> named.contains(service.name())
                                || named.contains(service.name().replace("-service", "")))
                        .toList());
    }
}
