package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.process.JavaCommand;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keycloak's programs, shared by all runs of a clone, seen through links from a home of each run's own. */
record KeycloakHome(Checkout checkout, DataFolder data) {

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--features-disabled=kerberos,device-flow,ciba");

    /** Raise it when {@link #BUILD} changes, so that clones build again. */
    private static final String BUILD_NUMBER = "1";

    private static final int HEAP_MEBIBYTES = 320;

    Path folder() {
        return data.folder("keycloak");
    }

    Path importFolder() {
        return folder().resolve("data/import");
    }

    void link() throws IOException {
        Files.createDirectories(importFolder());
        for (var shared : List.of("lib", "providers", "conf", "version.txt")) {
            link(shared, programs().resolve(shared));
        }
        link("themes", checkout.resolve("deploy/keycloak/themes"));
    }

    private void link(String name, Path target) throws IOException {
        var link = folder().resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    List<String> command(String... arguments) {
        return java(folder(), arguments);
    }

    private Path programs() {
        var zip = new ServerArtefacts(checkout).single("keycloak");
        var name = zip.getFileName().toString().replace(".zip", "") + "-build" + BUILD_NUMBER;
        return SharedCache.folder(checkout, name, target -> {
            Unpacking.zipWithoutRoot(zip, target);
            OneShot.run(
                    "Building Keycloak for PostgreSQL",
                    new ProcessCommand(java(target, BUILD.toArray(String[]::new)), target),
                    checkout.serverCache().resolve("keycloak-build.log"));
        });
    }

    /** What bin/kc.sh would run, without a shell in between that keeps the process id. */
    private static List<String> java(Path home, String... arguments) {
        return JavaCommand.withHeap(HEAP_MEBIBYTES)
                .option("-Dkc.home.dir=" + home)
                .option("-Djboss.server.config.dir=" + home.resolve("conf"))
                .option("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .option("-Dpicocli.disable.closures=true")
                .option("-Dquarkus-log-max-startup-records=10000")
                .option("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .option("--add-opens=java.base/java.util=ALL-UNNAMED")
                .option("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .option("--add-opens=java.base/java.security=ALL-UNNAMED")
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .option("--enable-native-access=ALL-UNNAMED")
                .main(
                        List.of(home.resolve("lib/quarkus-run.jar")),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        arguments);
    }
}
