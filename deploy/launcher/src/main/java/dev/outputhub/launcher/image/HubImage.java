package dev.outputhub.launcher.image;

import dev.outputhub.launcher.service.HubService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An image of ours.
 *
 * @param module whose jar is in it, seen from the clone
 * @param health the path that answers 200 while it can work
 * @param rehearsal options of the start that its ahead-of-time cache is recorded from, where there is neither database nor broker
 */
record HubImage(String name, Path module, String health, List<String> rehearsal) {

    private static final List<String> CONTEXT_ALONE = List.of(
            "-Dspring.context.exit=onRefresh",
            "-Dspring.kafka.admin.auto-create=false",
            // a place where nobody answers, and nobody is asked
            "-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "-Dspring.datasource.username=none",
            "-Dspring.flyway.enabled=false",
            "-DHUB_ISSUER_URI=http://127.0.0.1:1/realms/none",
            "-DHUB_S3_ENDPOINT=http://127.0.0.1:1",
            "-DHUB_S3_ACCESS_KEY=none",
            "-DHUB_S3_SECRET_KEY=none",
            // of nothing: what is encrypted by it is gone with the rehearsal
            "-DHUB_ENCRYPTION_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "-DHUB_GATEWAY_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "-Dspring.autoconfigure.exclude=dev.outputhub.platform.tenancy.TenancyAutoConfiguration");

    static List<HubImage> all() {
        var images = new ArrayList<>(
                Arrays.stream(HubService.values()).map(HubImage::of).toList());
        images.add(new HubImage("setup", Path.of("deploy/setup"), "", List.of("-Dnothing")));
        return images;
    }

    private static HubImage of(HubService service) {
        return new HubImage(service.module(), Path.of(service.module()), service.health(), rehearsalOf(service));
    }

    private static List<String> rehearsalOf(HubService service) {
        return service == HubService.GATEWAY ? CONTEXT_ALONE.subList(0, 1) : CONTEXT_ALONE;
    }

    String reference(String tag) {
        return "output-hub/" + name + ":" + tag;
    }

    boolean holdsWebApplication() {
        return name.equals(HubService.GATEWAY.module());
    }
}
